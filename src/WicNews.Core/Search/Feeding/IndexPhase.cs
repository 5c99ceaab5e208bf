namespace WicNews.Core.Search.Feeding;

/// <summary>What the index is about.</summary>
public enum IndexPhase
{
    /// <summary>It has not been loaded yet.</summary>
    Loading,

    /// <summary>It is being built anew, or soon will be; it answers from what it has.</summary>
    Building,

    /// <summary>It holds all that is published.</summary>
    Current,

    /// <summary>Something that was published could not be taken in yet, and is tried again.</summary>
    Behind,

    /// <summary>It could not be built, answers from what it has, and is tried again.</summary>
    Failed,
}
