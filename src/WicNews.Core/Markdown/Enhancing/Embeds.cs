using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>What the embeds share: finding their blocks and making their parts.</summary>
internal static class Embeds
{
    public static IReadOnlyList<IElement> Named(IElement body, string name) =>
        body.QuerySelectorAll($"div[{EmbedExtension.NameAttribute}]")
            .Where(block => string.Equals(block.GetAttribute(EmbedExtension.NameAttribute), name, StringComparison.OrdinalIgnoreCase))
            .ToArray();

    public static string Argument(IElement block) => block.GetAttribute(EmbedExtension.ArgumentAttribute)?.Trim() ?? "";

    public static IElement Make(IElement near, string name, string? className = null, string? text = null)
    {
        var element = near.Owner!.CreateElement(name);
        if (className is not null)
            element.ClassName = className;
        if (text is not null)
            element.TextContent = text;
        return element;
    }
}
