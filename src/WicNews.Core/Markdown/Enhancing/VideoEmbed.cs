using AngleSharp.Dom;
using WicNews.Core.Content;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>
/// <c>::: video address</c> with a caption inside. Our own files play here; others' players are only linked to, for nothing is
/// asked of a third party before the reader chooses to.
/// </summary>
internal sealed class VideoEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "video"))
        {
            var figure = Embeds.Make(block, "figure", "embed-video");
            var caption = block.TextContent.Trim();
            if (WebAddress.IsLocalPath(Embeds.Argument(block)))
            {
                var video = Embeds.Make(block, "video");
                video.SetAttribute("src", Embeds.Argument(block));
                video.SetAttribute("controls", "");
                video.SetAttribute("preload", "none");
                // The shape that most have, until the file says its own.
                video.SetAttribute("width", "1280");
                video.SetAttribute("height", "720");
                figure.AppendChild(video);
                if (caption.Length > 0)
                    figure.AppendChild(Embeds.Make(block, "figcaption", text: caption));
            }
            else if (WebAddress.Secure(Embeds.Argument(block)) is { } address)
            {
                var link = Embeds.Make(block, "a", text: caption.Length > 0 ? caption : new Uri(address).Host);
                link.SetAttribute("href", address);
                figure.AppendChild(link);
                figure.AppendChild(Embeds.Make(block, "span", "note", new Uri(address).Host));
            }
            if (figure.HasChildNodes)
                block.Replace(figure);
        }
    }
}
