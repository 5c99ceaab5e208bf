using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary><c>::: gallery</c> around pictures: they stand side by side, each with its caption and credit.</summary>
internal sealed class GalleryEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "gallery"))
        {
            var gallery = Embeds.Make(block, "div", "embed-gallery");
            foreach (var picture in block.QuerySelectorAll("figure, img").Where(found => found.LocalName == "figure" || found.Closest("figure") is null).ToArray())
            {
                var figure = picture.LocalName == "figure" ? picture : Embeds.Make(block, "figure", "embed-picture");
                if (!ReferenceEquals(figure, picture))
                    figure.AppendChild(picture);
                gallery.AppendChild(figure);
            }
            block.Replace(gallery);
        }
    }
}
