namespace WicNews.Core.Search.Feeding;

/// <summary>The record of changes that the content store keeps in its own transactions; the host brings it.</summary>
public interface IPublishedChanges
{
    /// <summary>Names the database that keeps the record; sequences of another say nothing about it.</summary>
    Guid Origin { get; }

    /// <summary>The sequence of the last change, or 0.</summary>
    long Latest();

    /// <summary>The changes after a sequence, oldest first.</summary>
    /// <param name="sequence">The last change that is known already.</param>
    /// <param name="most">No more than so many.</param>
    IReadOnlyList<PublishedChange> ReadSince(long sequence, int most);
}

/// <summary>A document or picture that changed, and the sequence of that change.</summary>
public sealed record PublishedChange(long Sequence, Guid Key);
