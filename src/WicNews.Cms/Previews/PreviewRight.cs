namespace WicNews.Cms.Previews;

/// <summary>What somebody may see of a draft.</summary>
public enum PreviewRight
{
    /// <summary>Not even that it is there.</summary>
    None,

    /// <summary>The document, but not all that is in it: a preview would show the rest.</summary>
    InPart,

    /// <summary>All of it.</summary>
    Whole,
}
