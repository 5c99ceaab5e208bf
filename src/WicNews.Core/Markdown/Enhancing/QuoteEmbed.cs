using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary><c>::: quote Who said it</c>: a quotation set apart, with its speaker. It stands in quotation marks, whether or not they were typed.</summary>
internal sealed class QuoteEmbed : IEnhancement
{
    private const string Opening = "“\"‘「『«";
    private const string Closing = "”\"’」』»";

    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "quote"))
        {
            var figure = Embeds.Make(block, "figure", "embed-quote");
            var quotation = Embeds.Make(block, "blockquote");
            quotation.Append(block.ChildNodes.ToArray());
            PutMarks(quotation);
            figure.AppendChild(quotation);
            if (Embeds.Argument(block) is { Length: > 0 } speaker)
                figure.AppendChild(Embeds.Make(block, "figcaption", text: speaker));
            block.Replace(figure);
        }
    }

    private static void PutMarks(IElement quotation)
    {
        var paragraphs = quotation.Children.Where(child => child.LocalName == "p").ToArray();
        var text = WithoutNotes(quotation).Trim();
        if (paragraphs.Length == 0 || text.Length == 0 || (Opening.Contains(text[0]) && Closing.Contains(text[^1])))
            return;
        paragraphs[0].Prepend(quotation.Owner!.CreateTextNode("“"));
        paragraphs[^1].Append(quotation.Owner!.CreateTextNode("”"));
    }

    /// <summary>The number of a footnote may follow the closing mark.</summary>
    private static string WithoutNotes(IElement quotation) =>
        string.Concat(quotation.Descendants<IText>().Where(text => text.ParentElement?.Closest("a.footnote-ref") is null).Select(text => text.Data));
}
