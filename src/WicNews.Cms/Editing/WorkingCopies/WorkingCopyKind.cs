namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>Why a working copy is kept.</summary>
internal enum WorkingCopyKind
{
    /// <summary>What is being typed and not yet saved; one for each place and user, replaced as typing goes on.</summary>
    Draft = 0,

    /// <summary>What its author laid aside to take somebody else's version.</summary>
    SetAside = 1,

    /// <summary>What its author had saved, and somebody else then saved over.</summary>
    Replaced = 2,
}
