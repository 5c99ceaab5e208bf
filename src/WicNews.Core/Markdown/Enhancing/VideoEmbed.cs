using AngleSharp.Dom;
using WicNews.Core.Content;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>
/// <c>::: video address</c> with a caption inside. Our own files play here; others' players are only linked to, for nothing is
/// asked of a third party before the reader chooses to. A player that was written as HTML is held to the same rules.
/// </summary>
internal sealed class VideoEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var video in body.QuerySelectorAll("video").ToArray())
            Check(video, settings);
        foreach (var block in Embeds.Named(body, "video"))
        {
            var figure = Embeds.Make(block, "figure", "embed-video");
            var caption = block.TextContent.Trim();
            if (WebAddress.IsLocalPath(Embeds.Argument(block)))
            {
                // What was withdrawn leaves no player that plays nothing.
                if (settings.Embeds.IsWithheld(Embeds.Argument(block)))
                {
                    block.Remove();
                    continue;
                }
                figure.AppendChild(Player(block, caption, settings));
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

    /// <summary>Takes out a player of what is withheld, and gives any other its captions, unless it was written with some.</summary>
    private static void Check(IElement video, RenderSettings settings)
    {
        var address = AddressIn(video, "src");
        if (settings.Embeds.IsWithheld(address))
        {
            Embeds.Remove(video);
            return;
        }
        if (settings.Embeds.IsWithheld(AddressIn(video, "poster")))
            video.RemoveAttribute("poster");
        if (video.QuerySelector("track") is null)
            AddCaptions(video, address, settings);
    }

    private static string AddressIn(IElement video, string attribute) => video.GetAttribute(attribute)?.Trim() ?? "";

    private static IElement Player(IElement block, string caption, RenderSettings settings)
    {
        var address = Embeds.Argument(block);
        var video = Embeds.Make(block, "video");
        video.SetAttribute("src", address);
        video.SetAttribute("controls", "");
        video.SetAttribute("preload", "none");
        // The shape that most have, until the file says its own.
        video.SetAttribute("width", "1280");
        video.SetAttribute("height", "720");
        if (caption.Length > 0)
            video.SetAttribute("aria-label", caption);
        AddCaptions(video, address, settings);
        return video;
    }

    private static void AddCaptions(IElement video, string address, RenderSettings settings)
    {
        foreach (var captions in settings.Embeds.Captions(address))
        {
            var track = Embeds.Make(video, "track");
            track.SetAttribute("kind", "captions");
            track.SetAttribute("src", captions.Source);
            track.SetAttribute("srclang", captions.LanguageTag);
            track.SetAttribute("label", captions.Label);
            if (captions.IsDefault)
                track.SetAttribute("default", "");
            video.AppendChild(track);
        }
    }
}
