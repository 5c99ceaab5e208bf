namespace WicNews.Cms.Imaging.Vips;

/// <summary>An operation of libvips failed; the message is the library's own.</summary>
internal sealed class VipsException(string operation, string message) : Exception($"{operation}: {message}");
