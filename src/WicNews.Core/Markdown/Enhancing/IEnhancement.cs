using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>One step between rendered Markdown and what readers see. Steps run in a fixed order, before the sanitiser.</summary>
internal interface IEnhancement
{
    void Apply(IElement body, RenderSettings settings);
}
