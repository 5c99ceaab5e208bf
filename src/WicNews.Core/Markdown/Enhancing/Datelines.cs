using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Opens the first paragraph with the dateline, as wires print it; a text that opens otherwise gets a line of its own above.</summary>
internal sealed class Datelines : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        if (settings.Dateline is not { Length: > 0 } dateline)
            return;
        var opening = Embeds.Make(body, "span", "dateline", dateline);
        if (body.FirstElementChild is { LocalName: "p" } paragraph && !paragraph.Children.Any(child => child.LocalName == "img"))
        {
            paragraph.Prepend(opening);
            return;
        }
        var line = Embeds.Make(body, "p");
        line.AppendChild(opening);
        body.Prepend(line);
    }
}
