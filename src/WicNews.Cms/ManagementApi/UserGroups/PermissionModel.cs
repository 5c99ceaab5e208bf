using System.Text.Json.Serialization;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>Permissions for one thing rather than for everything.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentPermissionModel), "DocumentPermissionPresentationModel")]
[JsonDerivedType(typeof(DocumentPropertyValuePermissionModel), "DocumentPropertyValuePermissionPresentationModel")]
[JsonDerivedType(typeof(ElementPermissionModel), "ElementPermissionPresentationModel")]
[JsonDerivedType(typeof(UnknownTypePermissionModel), "UnknownTypePermissionPresentationModel")]
internal abstract record PermissionModel(IReadOnlyList<string> Verbs);

internal sealed record DocumentPermissionModel(Reference Document, IReadOnlyList<string> Verbs) : PermissionModel(Verbs);

internal sealed record DocumentPropertyValuePermissionModel(Reference DocumentType, Reference PropertyType, IReadOnlyList<string> Verbs)
    : PermissionModel(Verbs);

internal sealed record ElementPermissionModel(Reference Element, IReadOnlyList<string> Verbs) : PermissionModel(Verbs);

internal sealed record UnknownTypePermissionModel(IReadOnlyList<string> Verbs, string Context) : PermissionModel(Verbs);
