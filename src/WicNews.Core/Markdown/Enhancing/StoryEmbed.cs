using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary><c>::: story /2025/some-story/</c>: leads to another story by its headline; vanishes with it when it is unpublished.</summary>
internal sealed class StoryEmbed : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var block in Embeds.Named(body, "story"))
        {
            if (settings.Embeds.Story(Embeds.Argument(block)) is not { } story)
            {
                block.Remove();
                continue;
            }
            var aside = Embeds.Make(block, "aside", "embed-story");
            if (story.Note is not null)
                aside.AppendChild(Embeds.Make(block, "span", "note", story.Note));
            var link = Embeds.Make(block, "a", text: story.Headline);
            link.SetAttribute("href", story.Address);
            aside.AppendChild(link);
            block.Replace(aside);
        }
    }
}
