using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Turns the alignment that Markdown tables carry as inline style, which the security policy forbids, into classes.</summary>
internal sealed class TableAlignment : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var cell in body.QuerySelectorAll("td[style], th[style]"))
            foreach (var side in (string[])["center", "right", "left"])
                if (cell.GetAttribute("style")!.Contains($"text-align: {side}", StringComparison.Ordinal))
                    cell.ClassName = $"align-{side}";
    }
}
