using Umbraco.Cms.Core.Strings;

namespace WicNews.Core.Markdown;

/// <summary>Umbraco's port for Markdown, which the Delivery API renders through.</summary>
public sealed class MarkdownToHtmlConverter(MarkdownRenderer renderer) : IMarkdownToHtmlConverter
{
    public string ToHtml(string markdown) => renderer.Render(markdown);
}
