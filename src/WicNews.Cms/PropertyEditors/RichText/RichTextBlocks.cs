using AngleSharp.Dom;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>The places in rich text where its blocks stand.</summary>
internal static class RichTextBlocks
{
    public const string KeyAttribute = "data-content-key";

    /// <summary>The key of the content of the block that stands at an element; null where none does.</summary>
    public static Guid? KeyOf(IElement element) =>
        element.LocalName.StartsWith("umb-rte-block", StringComparison.Ordinal) && Guid.TryParse(element.GetAttribute(KeyAttribute), out var key) ? key : null;
}
