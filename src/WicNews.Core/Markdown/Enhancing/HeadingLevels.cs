using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Shifts headings below the page's own and closes gaps, so that the outline has no holes whatever editors typed.</summary>
internal sealed class HeadingLevels : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        var open = new List<int>();
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToArray())
        {
            var typed = heading.LocalName[1] - '0';
            open.RemoveAll(level => level >= typed);
            open.Add(typed);
            var level = Math.Min(6, settings.HighestHeading + open.Count - 1);
            var replacement = body.Owner!.CreateElement($"h{level}");
            replacement.Append(heading.ChildNodes.ToArray());
            heading.Replace(replacement);
        }
    }
}
