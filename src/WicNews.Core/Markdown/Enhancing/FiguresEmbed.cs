using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary><c>::: figures</c> around a list of <c>- 24 | sub-forums</c>: numbers worth showing large.</summary>
internal sealed class FiguresEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "figures"))
        {
            var list = Embeds.Make(block, "dl", "embed-figures");
            foreach (var item in block.QuerySelectorAll("li"))
                if (item.TextContent.Split('|', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } value, { Length: > 0 } label])
                {
                    var pair = Embeds.Make(block, "div");
                    pair.AppendChild(Embeds.Make(block, "dt", text: label));
                    pair.AppendChild(Embeds.Make(block, "dd", text: value));
                    list.AppendChild(pair);
                }
            if (list.ChildElementCount > 0)
                block.Replace(list);
        }
    }
}
