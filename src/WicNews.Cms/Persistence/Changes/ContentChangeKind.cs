namespace WicNews.Cms.Persistence.Changes;

/// <summary>What happened to a node last.</summary>
public enum ContentChangeKind
{
    /// <summary>Its draft, its place or its order changed; what readers see may have moved.</summary>
    Saved = 0,

    /// <summary>It was published, or published again.</summary>
    Published = 1,

    /// <summary>It was unpublished, or put into the recycle bin.</summary>
    Unpublished = 2,

    /// <summary>It is gone.</summary>
    Deleted = 3,
}
