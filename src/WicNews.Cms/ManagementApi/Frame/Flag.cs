namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>A mark that the backoffice shows on an item (such as a scheduled publication).</summary>
internal sealed record Flag(string Alias);
