namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>What a search of a tree with folders looks for.</summary>
[Flags]
internal enum TreeItemKind
{
    Item = 1,
    Folder = 2,
    All = Item | Folder,
}
