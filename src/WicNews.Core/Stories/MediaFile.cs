namespace WicNews.Core.Stories;

/// <summary>A file to play or download: a video of our own, not a third party's.</summary>
public sealed record MediaFile(Guid MediaKey, string Url, string Extension, long Bytes);
