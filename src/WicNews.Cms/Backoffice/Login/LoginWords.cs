using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>The language of the pages before signing in: nobody is known yet, so it is the browser's.</summary>
internal sealed record LoginWords(bool IsChinese)
{
    /// <summary>What the page says of its language.</summary>
    public string Tag => IsChinese ? "zh-Hans" : "en";

    /// <summary>Chinese where the browser would rather have it than English; English otherwise.</summary>
    public static LoginWords Of(HttpContext context) => new((context.Request.GetTypedHeaders().AcceptLanguage ?? [])
        .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer)
        .Select(language => language.Value.ToString())
        .FirstOrDefault(language => IsOf(language, "zh") || IsOf(language, "en")) is { } first && IsOf(first, "zh"));

    public string Pick(string english, string chinese) => IsChinese ? chinese : english;

    private static bool IsOf(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
