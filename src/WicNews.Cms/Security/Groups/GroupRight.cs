namespace WicNews.Cms.Security.Groups;

/// <summary>One right: a group may write properties of a document type.</summary>
public sealed class GroupRight
{
    /// <summary>The alias of the user group.</summary>
    public string Group { get; set; } = string.Empty;

    /// <summary>The alias of the document type.</summary>
    public string DocumentType { get; set; } = string.Empty;

    /// <summary>The alias of the tab with the properties; empty for all of the type's properties.</summary>
    public string Tab { get; set; } = string.Empty;
}
