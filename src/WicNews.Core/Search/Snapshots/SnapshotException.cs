namespace WicNews.Core.Search.Snapshots;

/// <summary>A snapshot that cannot be read: damaged, cut short, or of another version. The index is then built again.</summary>
public sealed class SnapshotException(string message, Exception? inner = null) : Exception(message, inner);
