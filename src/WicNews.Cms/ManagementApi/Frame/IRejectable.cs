namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>A bound argument that may have to be refused before its handler runs.</summary>
internal interface IRejectable
{
    Problem? Problem { get; }
}
