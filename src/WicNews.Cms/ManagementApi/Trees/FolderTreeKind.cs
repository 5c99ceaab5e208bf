using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>What a tree with folders holds.</summary>
internal sealed record FolderTreeKind(UmbracoObjectTypes Item, UmbracoObjectTypes Folder)
{
    public static FolderTreeKind DocumentTypes { get; } = new(UmbracoObjectTypes.DocumentType, UmbracoObjectTypes.DocumentTypeContainer);

    public static FolderTreeKind MediaTypes { get; } = new(UmbracoObjectTypes.MediaType, UmbracoObjectTypes.MediaTypeContainer);

    public static FolderTreeKind DataTypes { get; } = new(UmbracoObjectTypes.DataType, UmbracoObjectTypes.DataTypeContainer);

    public static FolderTreeKind Blueprints { get; } = new(UmbracoObjectTypes.DocumentBlueprint, UmbracoObjectTypes.DocumentBlueprintContainer);

    public bool IsFolder(IEntitySlim entity) => entity.NodeObjectType == Folder.GetGuid();
}
