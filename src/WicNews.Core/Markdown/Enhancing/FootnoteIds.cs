using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Gives footnotes ids that are unique on a page of several texts, and their links a name that can be read aloud.</summary>
internal sealed class FootnoteIds : IEnhancement
{
    /// <summary>After the arrow: some devices would draw a coloured picture of it.</summary>
    private const char AsText = '\uFE0E';

    public void Apply(IElement body, RenderSettings settings)
    {
        var prefix = settings.IdPrefix.Length == 0 ? "" : settings.IdPrefix.ToLowerInvariant() + "-";
        foreach (var element in body.QuerySelectorAll("[id^='fn']"))
            element.Id = prefix + Plain(element.Id!);
        foreach (var link in body.QuerySelectorAll("a[href^='#fn']"))
            link.SetAttribute("href", "#" + prefix + Plain(link.GetAttribute("href")![1..]));
        foreach (var link in body.QuerySelectorAll("a.footnote-ref"))
            link.SetAttribute("aria-label", $"{settings.Names.Note} {link.TextContent.Trim()}");
        foreach (var link in body.QuerySelectorAll("a.footnote-back-ref"))
        {
            link.SetAttribute("aria-label", settings.Names.BackToText);
            link.TextContent += AsText;
        }
        foreach (var rule in body.QuerySelectorAll(".footnotes > hr").ToArray())
            rule.Remove();
    }

    private static string Plain(string id) => id.Replace(':', '-');
}
