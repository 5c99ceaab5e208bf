namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>Why a working copy is kept.</summary>
internal enum WorkingCopyKind
{
    /// <summary>What is being typed and not yet saved; replaced as typing goes on. One for each place and user: the last.</summary>
    Draft = 0,

    /// <summary>What its author laid aside to take somebody else's version, or left unsaved and then typed anew.</summary>
    SetAside = 1,

    /// <summary>What its author had saved, and somebody else then saved over.</summary>
    Replaced = 2,
}
