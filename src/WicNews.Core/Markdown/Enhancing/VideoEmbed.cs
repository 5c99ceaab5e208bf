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
            var address = Embeds.Argument(block);
            // What was withdrawn leaves no player that plays nothing.
            if (WebAddress.IsLocalPath(address) && settings.Embeds.IsWithheld(address))
                block.Remove();
            else if (Figure(block, address, settings) is { HasChildNodes: true } figure)
                block.Replace(figure);
        }
    }

    /// <summary>A player, or a link to one elsewhere; empty for an address that is neither.</summary>
    private static IElement Figure(IElement block, string address, RenderSettings settings)
    {
        var figure = Embeds.Make(block, "figure", "embed-video");
        var caption = block.TextContent.Trim();
        if (WebAddress.IsLocalPath(address))
        {
            figure.AppendChild(Player(block, address, caption, settings));
            if (caption.Length > 0)
                figure.AppendChild(Embeds.Make(block, "figcaption", text: caption));
        }
        else if (WebAddress.Secure(address) is { } elsewhere)
        {
            var host = new Uri(elsewhere).Host;
            var link = Embeds.Make(block, "a", text: caption.Length > 0 ? caption : host);
            link.SetAttribute("href", elsewhere);
            figure.AppendChild(link);
            figure.AppendChild(Embeds.Make(block, "span", "note", host));
        }
        return figure;
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

    private static IElement Player(IElement block, string address, string caption, RenderSettings settings)
    {
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
