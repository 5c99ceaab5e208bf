using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Puts every table into a frame that scrolls by itself: a table wider than the page would make the whole page scroll sideways.</summary>
internal sealed class TableFrames : IEnhancement
{
    /// <summary>As many fit on a telephone. The keyboard reaches the frames of wider ones, to scroll them.</summary>
    private const int MostColumnsInSight = 4;

    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            var frame = Embeds.Make(table, "div", "table-frame");
            if (table.QuerySelectorAll("tr").Any(row => row.ChildElementCount > MostColumnsInSight))
                frame.SetAttribute("tabindex", "0");
            table.Replace(frame);
            frame.AppendChild(table);
        }
    }
}
