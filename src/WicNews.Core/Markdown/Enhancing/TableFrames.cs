using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Puts every table into a frame that scrolls by itself: a table wider than the page would make the whole page scroll sideways.</summary>
internal sealed class TableFrames : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            var frame = Embeds.Make(table, "div", "table-frame");
            // One long word is enough to make a narrow table scroll, which the keyboard must be able to do.
            frame.SetAttribute("tabindex", "0");
            // No region: two of one name would be no landmarks.
            frame.SetAttribute("role", "group");
            frame.SetAttribute("aria-label", table.QuerySelector("caption")?.TextContent.Trim() is { Length: > 0 } caption ? caption : settings.Names.Table);
            table.Replace(frame);
            frame.AppendChild(table);
        }
    }
}
