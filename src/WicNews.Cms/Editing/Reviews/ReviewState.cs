namespace WicNews.Cms.Editing.Reviews;

/// <summary>Where what is reviewed stands between its writer and its editor.</summary>
internal enum ReviewState
{
    /// <summary>The request was withdrawn.</summary>
    None = 0,

    /// <summary>The writer waits for an editor.</summary>
    Requested = 1,

    /// <summary>An editor wants it changed; it waits for the writer.</summary>
    SentBack = 2,

    /// <summary>An editor approved it, and it was published or scheduled.</summary>
    Approved = 3,
}
