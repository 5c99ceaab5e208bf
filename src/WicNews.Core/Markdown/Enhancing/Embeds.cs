using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>What the embeds share: finding their blocks, making their parts, taking out what must not be shown.</summary>
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

    /// <summary>Takes out what must not be shown, and with it a paragraph or link that held nothing else.</summary>
    public static void Remove(IElement element)
    {
        // What a player says where it cannot play goes with it.
        element.TextContent = "";
        var gone = element;
        while (gone.ParentElement is { LocalName: "p" or "a" or "em" or "strong" or "li" } around && around.ChildElementCount == 1 && string.IsNullOrWhiteSpace(around.TextContent))
            gone = around;
        gone.Remove();
    }
}
