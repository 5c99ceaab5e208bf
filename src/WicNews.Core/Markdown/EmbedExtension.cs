using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace WicNews.Core.Markdown;

/// <summary>Carries the name and the argument of a <c>:::</c> block into the HTML, where the embeds find them.</summary>
internal sealed class EmbedExtension : IMarkdownExtension
{
    public const string NameAttribute = "data-embed";
    public const string ArgumentAttribute = "data-argument";

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // The parsers come with the custom containers.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new ContainerRenderer());
    }

    private sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            renderer.EnsureLine();
            renderer.Write("<div ").Write(NameAttribute).Write("=\"").WriteEscape(container.Info ?? "").Write("\" ");
            renderer.Write(ArgumentAttribute).Write("=\"").WriteEscape(container.Arguments ?? "").Write("\">");
            renderer.WriteChildren(container);
            renderer.WriteLine("</div>");
        }
    }
}
