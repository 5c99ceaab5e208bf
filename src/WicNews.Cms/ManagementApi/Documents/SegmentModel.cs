namespace WicNews.Cms.ManagementApi.Documents;

internal sealed record SegmentModel(string Name, string Alias);
