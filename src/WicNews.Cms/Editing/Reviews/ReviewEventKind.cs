namespace WicNews.Cms.Editing.Reviews;

/// <summary>What happened to a document on its way to being published.</summary>
internal enum ReviewEventKind
{
    Requested = 1,
    Withdrawn = 2,
    Approved = 3,
    Scheduled = 4,
    SentBack = 5,

    /// <summary>It was published without an answer to the request.</summary>
    Published = 6,

    /// <summary>A correction of what readers had been shown went out.</summary>
    Corrected = 7,
}
