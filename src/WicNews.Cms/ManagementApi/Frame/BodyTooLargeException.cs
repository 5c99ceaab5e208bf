namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>A request body went past its limit.</summary>
internal sealed class BodyTooLargeException(string message) : Exception(message);
