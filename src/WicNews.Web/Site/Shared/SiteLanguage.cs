using System.Globalization;
using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>A language of the site: which culture it reads, what its pages say of themselves, where its addresses begin.</summary>
public sealed record SiteLanguage(string Culture, string Tag, string OpenGraphLocale, string OwnName)
{
    public static SiteLanguage English { get; } = new(Cultures.English, "en", "en_GB", "English");

    public static SiteLanguage Chinese { get; } = new(Cultures.Chinese, "zh-Hans", "zh_CN", "中文");

    public static IReadOnlyList<SiteLanguage> All { get; } = [English, Chinese];

    /// <summary>Goes before every route: nothing, or <c>/zh</c>.</summary>
    public string Prefix => Cultures.PrefixOf(Culture);

    public bool IsChinese => Culture == Cultures.Chinese;

    /// <summary>The order of names: the alphabet, or pinyin.</summary>
    public StringComparer Order => StringComparer.Create(CultureInfo.GetCultureInfo(IsChinese ? "zh-CN" : "en-GB"), ignoreCase: true);

    public SiteLanguage Other => IsChinese ? English : Chinese;

    /// <summary>The tag of the language that a name is written in, by its script; null where it may be this one's own.</summary>
    public string? TagOfForeign(string name)
    {
        var isHan = name.Any(IsHan);
        return IsChinese ? !isHan && name.Any(char.IsLetter) ? Other.Tag : null : isHan ? Other.Tag : null;
    }

    /// <summary>Whether a character is one of the common ideographs.</summary>
    internal static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    public static SiteLanguage Of(string culture) => culture == Cultures.Chinese ? Chinese : English;

    /// <summary>Parts an address into its language and the route below the prefix.</summary>
    public static (SiteLanguage Language, string Route) Split(string path) =>
        path.Equals("/zh", StringComparison.OrdinalIgnoreCase) ? (Chinese, "/")
        : path.StartsWith("/zh/", StringComparison.OrdinalIgnoreCase) ? (Chinese, path[3..])
        : (English, path);
}
