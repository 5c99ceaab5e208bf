namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>One documented operation: its HTTP method and its path below the API's root, version included.</summary>
internal sealed record KnownOperation(string Method, string Path);
