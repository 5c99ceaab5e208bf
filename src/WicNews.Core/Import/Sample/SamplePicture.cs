namespace WicNews.Core.Import.Sample;

/// <summary>A picture of the sample content, and what is known of it.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Name">The name by which stories refer to it.</param>
/// <param name="Fields">Values of the media type's properties.</param>
/// <param name="FocalPoint">Shares from left and top of the point that every crop keeps; null for the middle.</param>
internal sealed record SamplePicture(string Path, string Name, IReadOnlyList<SampleField> Fields, SampleField? FocalPoint)
{
    public Guid Key { get; } = SampleNode.KeyOf("media", Name);

    public SampleContentException Fault(string reason) => Fields.Count > 0 ? Fields[0].Fault(reason) : new SampleContentException("media/media.yaml", 1, reason);
}
