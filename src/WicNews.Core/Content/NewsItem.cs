namespace WicNews.Core.Content;

/// <summary>Anything published that readers can open: a story, an edition, a person, a page. Immutable; in one culture.</summary>
public abstract record NewsItem
{
    public required Identity Identity { get; init; }

    /// <summary>The document's key: the permanent id, which survives renames.</summary>
    public Guid Key => Identity.Key;

    /// <summary>The culture that this item was read in.</summary>
    public string Culture => Identity.Culture;

    /// <summary>The route without a language prefix; null when the document cannot be reached.</summary>
    public string? Path => Identity.Path;

    /// <summary>What readers see as the item's title.</summary>
    public virtual string Title => Identity.Name;
}
