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
            if (!gallery.HasChildNodes)
            {
                block.Remove();
                continue;
            }
            var sizes = SizesOf(gallery.ChildElementCount);
            foreach (var image in gallery.QuerySelectorAll("img[srcset]"))
                image.SetAttribute("sizes", sizes);
            block.Replace(gallery);
        }
    }

    /// <summary>As the stylesheet lays galleries out in running text: three share a row, others stand in twos, on phones one below another.</summary>
    private static string SizesOf(int pictures) => pictures == 3
        ? "(min-width: 46rem) 13.5rem, (min-width: 40rem) 30vw, (min-width: 36rem) 46vw, 100vw"
        : "(min-width: 46rem) 20.5rem, (min-width: 36rem) 46vw, 100vw";
}
