using System.Globalization;
using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>A language of the site: which culture it reads, what its pages say of themselves, where its addresses begin.</summary>
public sealed record SiteLanguage(string Culture, string Tag, string OpenGraphLocale, string OwnName)
{
    private const string Japanese = "ja";

    public static SiteLanguage English { get; } = new(Cultures.English, "en", "en_GB", "English");

    public static SiteLanguage Chinese { get; } = new(Cultures.Chinese, "zh-Hans", "zh_CN", "中文");

    public static IReadOnlyList<SiteLanguage> All { get; } = [English, Chinese];

    /// <summary>Goes before every route: nothing, or <c>/zh</c>.</summary>
    public string Prefix => Cultures.PrefixOf(Culture);

    public bool IsChinese => Culture == Cultures.Chinese;

    /// <summary>The order of names: the alphabet, or pinyin.</summary>
    public StringComparer Order => StringComparer.Create(CultureInfo.GetCultureInfo(IsChinese ? "zh-CN" : "en-GB"), ignoreCase: true);

    public SiteLanguage Other => IsChinese ? English : Chinese;

    /// <summary>
    /// The tag of the language that a name or a short text is written in, as far as its script tells: the one that most use it for. Null
    /// where it may be this one's own, or the script tells nothing.
    /// </summary>
    public string? TagOfForeign(string text)
    {
        var tags = text.Select(TagOfScript).OfType<string>().ToArray();
        var (kana, han, latin) = (tags.Count(Japanese.Equals), tags.Count(Chinese.Tag.Equals), tags.Count(English.Tag.Equals));
        // What is named in passing, as it is written elsewhere, does not make the text that language's. A character weighs as two letters.
        var tag = kana * 4 > han && kana * 2 >= latin ? Japanese
            : han > 0 && (IsChinese || han * 2 >= latin) ? Chinese.Tag
            : tags.CountBy(found => found).OrderByDescending(found => found.Value).FirstOrDefault().Key;
        return tag == Tag ? null : tag;
    }

    /// <summary>Whether a character is one of the common ideographs.</summary>
    internal static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    public static SiteLanguage Of(string culture) => culture == Cultures.Chinese ? Chinese : English;

    /// <summary>Parts an address into its language and the route below the prefix.</summary>
    public static (SiteLanguage Language, string Route) Split(string path) =>
        path.Equals("/zh", StringComparison.OrdinalIgnoreCase) ? (Chinese, "/")
        : path.StartsWith("/zh/", StringComparison.OrdinalIgnoreCase) ? (Chinese, path[3..])
        : (English, path);

    private static string? TagOfScript(char character) => character switch
    {
        >= '\u3041' and <= '\u30fa' => Japanese,
        _ when IsHan(character) => Chinese.Tag,
        _ when !char.IsLetter(character) => null,
        < '\u0250' or (>= '\u1e00' and <= '\u1eff') => English.Tag,
        >= '\u0370' and <= '\u03ff' => "el",
        >= '\u0400' and <= '\u052f' => "ru",
        >= '\u0590' and <= '\u05ff' => "he",
        >= '\u0600' and <= '\u077f' => "ar",
        >= '\u0900' and <= '\u097f' => "hi",
        >= '\u0e00' and <= '\u0e7f' => "th",
        >= '\uac00' and <= '\ud7a3' => "ko",
        _ => null,
    };
}
