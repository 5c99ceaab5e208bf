using System.Text.Json.Serialization;
using WicNews.Cms.ManagementApi.Documents;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>Something that refers to content; which kind it is, is in <c>$type</c> as Umbraco's clients expect.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReferenceModel), "DocumentReferenceResponseModel")]
[JsonDerivedType(typeof(MediaReferenceModel), "MediaReferenceResponseModel")]
[JsonDerivedType(typeof(DocumentTypePropertyReferenceModel), "DocumentTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(MediaTypePropertyReferenceModel), "MediaTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(DefaultReferenceModel), "DefaultReferenceResponseModel")]
internal abstract record ReferenceModel(Guid Id, string? Name);

internal sealed record DocumentReferenceModel(
    Guid Id, string? Name, bool? Published, TrackedTypeModel DocumentType, IReadOnlyList<DocumentVariantItemModel> Variants) : ReferenceModel(Id, Name);

internal sealed record MediaReferenceModel(Guid Id, string? Name, TrackedTypeModel MediaType) : ReferenceModel(Id, Name);

internal sealed record DocumentTypePropertyReferenceModel(Guid Id, string? Name, string? Alias, TrackedTypeModel DocumentType) : ReferenceModel(Id, Name);

internal sealed record MediaTypePropertyReferenceModel(Guid Id, string? Name, string? Alias, TrackedTypeModel MediaType) : ReferenceModel(Id, Name);

internal sealed record DefaultReferenceModel(Guid Id, string? Name, string? Type, string? Icon) : ReferenceModel(Id, Name);

internal sealed record TrackedTypeModel(Guid Id, string? Icon, string? Alias, string? Name);
