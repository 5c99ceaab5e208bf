namespace WicNews.Cms.ManagementApi.Documents.Patching;

/// <summary>An operation that cannot be applied; the message says why, fit for whoever sent it.</summary>
internal sealed class PatchException(string message) : Exception(message);
