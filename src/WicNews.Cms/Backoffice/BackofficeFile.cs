namespace WicNews.Cms.Backoffice;

/// <summary>One file of the bundle, in one encoding.</summary>
/// <param name="Content">The bytes as they go out.</param>
/// <param name="Encoding">The HTTP content encoding, or null for none.</param>
/// <param name="Checksum">Tells this content and encoding from any other of the same name.</param>
internal sealed record BackofficeFile(byte[] Content, string? Encoding, string Checksum);
