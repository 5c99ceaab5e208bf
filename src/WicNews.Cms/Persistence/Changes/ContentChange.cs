namespace WicNews.Cms.Persistence.Changes;

/// <summary>The last change of one node.</summary>
/// <param name="Sequence">Rises with every change of any node, in the order of the commits.</param>
/// <param name="Key">The node.</param>
/// <param name="ObjectType">Document, media ... as in <c>Umbraco.Cms.Core.Constants.ObjectTypes</c>.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Time">When, in UTC.</param>
public sealed record ContentChange(long Sequence, Guid Key, Guid ObjectType, ContentChangeKind Kind, DateTime Time);
