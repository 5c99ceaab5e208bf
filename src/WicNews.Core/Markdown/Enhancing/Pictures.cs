using AngleSharp.Dom;
using WicNews.Core.Content;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>
/// Pictures that stand alone become figures with caption and credit; all get sizes and wait until they are scrolled to.
/// A picture on another host becomes a link to it. One that must not be shown goes, and with it a paragraph or link that held nothing else.
/// </summary>
internal sealed class Pictures : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var image in body.QuerySelectorAll("img").ToArray())
        {
            var address = image.GetAttribute("src")?.Trim() ?? "";
            if (!WebAddress.IsLocalPath(address))
                LinkInstead(image, address);
            else if (settings.Embeds.Picture(address) is { } picture)
                Show(image, picture);
            else if (settings.Embeds.IsWithheld(address))
                Embeds.Remove(image);
            else
                image.SetAttribute("loading", "lazy");
        }
    }

    private static void Show(IElement image, EmbeddedPicture picture)
    {
        var typed = image.GetAttribute("title") is { Length: > 0 } title ? title : null;
        image.RemoveAttribute("title");
        image.SetAttribute("src", picture.Source);
        if (picture.SourceSet.Length > 0)
        {
            image.SetAttribute("srcset", picture.SourceSet);
            image.SetAttribute("sizes", "(min-width: 46rem) 42rem, 100vw");
        }
        if (picture.Colour is not null)
            image.SetAttribute("data-colour", picture.Colour);
        image.SetAttribute("width", $"{picture.Width}");
        image.SetAttribute("height", $"{picture.Height}");
        image.SetAttribute("loading", "lazy");
        image.SetAttribute("decoding", "async");
        if (string.IsNullOrWhiteSpace(image.GetAttribute("alt")))
        {
            image.SetAttribute("alt", picture.AltText);
            Mark(image, picture.AltLanguage);
        }
        if (image.ParentElement is { LocalName: "p" } paragraph && paragraph.ChildElementCount == 1 && string.IsNullOrWhiteSpace(paragraph.TextContent))
            paragraph.Replace(Figure(image, typed is null ? picture : picture with { Caption = typed, CaptionLanguage = null }));
    }

    private static void Mark(IElement element, string? language)
    {
        if (language is not null)
            element.SetAttribute("lang", language);
    }

    private static IElement Figure(IElement image, EmbeddedPicture picture)
    {
        var (caption, credit) = (picture.Caption, picture.Credit);
        var figure = Embeds.Make(image, "figure", "embed-picture");
        figure.AppendChild(image.Clone());
        if (caption is null && credit is null)
            return figure;
        var words = Embeds.Make(image, "figcaption");
        if (caption is not null)
        {
            var span = Embeds.Make(image, "span", text: caption);
            Mark(span, picture.CaptionLanguage);
            words.AppendChild(span);
        }
        if (caption is not null && credit is not null)
            words.Append(image.Owner!.CreateTextNode(" "));
        if (credit is not null)
            words.AppendChild(Embeds.Make(image, "span", "credit", credit));
        figure.AppendChild(words);
        return figure;
    }

    private static void LinkInstead(IElement image, string address)
    {
        var text = image.GetAttribute("alt") is { Length: > 0 } alt ? alt : address;
        if (WebAddress.External(address) is not { } external || image.Closest("a") is not null)
        {
            image.Replace(image.Owner!.CreateTextNode(text));
            return;
        }
        var link = Embeds.Make(image, "a", text: text);
        link.SetAttribute("href", external);
        image.Replace(link);
    }
}
