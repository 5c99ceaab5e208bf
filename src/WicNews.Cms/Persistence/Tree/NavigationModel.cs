using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>A node as Core's navigation takes it.</summary>
internal sealed class NavigationModel : INavigationModel
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid ContentTypeKey { get; set; }

    public int ParentId { get; set; }

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }
}
