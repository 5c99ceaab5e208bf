namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>The names of what can be selected, filtered and sorted by.</summary>
internal static class Fields
{
    public const string Ancestors = "ancestors";
    public const string Children = "children";
    public const string Descendants = "descendants";
    public const string Everything = "all";
    public const string ContentType = "contentType";
    public const string Name = "name";
    public const string CreateDate = "createDate";
    public const string UpdateDate = "updateDate";
    public const string SortOrder = "sortOrder";
    public const string Level = "level";
}
