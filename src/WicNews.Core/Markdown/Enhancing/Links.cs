using AngleSharp.Dom;
using WicNews.Core.Content;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>Marks links that lead away.</summary>
internal sealed class Links : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var link in body.QuerySelectorAll("a[href]"))
            if (WebAddress.External(link.GetAttribute("href")) is not null)
                link.SetAttribute("rel", "external noopener");
            else
                link.RemoveAttribute("rel");
    }
}
