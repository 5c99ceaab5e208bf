using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary><c>::: quote Who said it</c>: a quotation set apart, with its speaker.</summary>
internal sealed class QuoteEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "quote"))
        {
            var figure = Embeds.Make(block, "figure", "embed-quote");
            var quotation = Embeds.Make(block, "blockquote");
            quotation.Append(block.ChildNodes.ToArray());
            figure.AppendChild(quotation);
            if (Embeds.Argument(block) is { Length: > 0 } speaker)
                figure.AppendChild(Embeds.Make(block, "figcaption", text: speaker));
            block.Replace(figure);
        }
    }
}
