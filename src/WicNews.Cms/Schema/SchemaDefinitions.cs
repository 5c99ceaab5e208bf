using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Schema;

/// <summary>Where something was said.</summary>
internal sealed record Place(string File, int Line)
{
    public SchemaException Fault(string reason, Exception? inner = null) => new(File, Line, reason, inner);
}

/// <summary>What every schema file says first.</summary>
internal abstract record SchemaDefinition(Place Place, Guid Key, string Alias);

/// <summary>What was there once: uSync's <c>Empty</c>, by which a deletion travels.</summary>
/// <param name="Kind">The folder of its file, which says what it was.</param>
internal sealed record DeletedDefinition(Place Place, Guid Key, string Alias, string Kind) : SchemaDefinition(Place, Key, Alias);

internal sealed record LanguageDefinition(Place Place, Guid Key, string Alias, string Name, bool IsDefault, bool IsMandatory, string? Fallback)
    : SchemaDefinition(Place, Key, Alias);

internal sealed record DataTypeDefinition(
    Place Place, Guid Key, string Alias, string Name, string EditorAlias, string? EditorUiAlias, ValueStorageType DatabaseType, string? Folder, ConfigText Config)
    : SchemaDefinition(Place, Key, Alias);

/// <summary>A data type's configuration: JSON, and where it stands.</summary>
internal sealed record ConfigText(Place Place, string Json);

internal sealed record ContentTypeDefinition(Place Place, Guid Key, string Alias) : SchemaDefinition(Place, Key, Alias)
{
    /// <summary>Whether it is a type of media; otherwise of documents or elements.</summary>
    public required bool IsMedia { get; init; }

    public required ContentTypeInfo Info { get; init; }

    public required IReadOnlyList<TypeReference> Compositions { get; init; }

    public required IReadOnlyList<TypeReference> Children { get; init; }

    public required IReadOnlyList<PropertyDefinition> Properties { get; init; }

    public required IReadOnlyList<TabDefinition> Tabs { get; init; }
}

internal sealed record ContentTypeInfo(string Name, string Icon, string? Description, bool AllowedAtRoot, bool IsElement, ContentVariation Variations)
{
    public string? Thumbnail { get; init; }

    public Guid? ListView { get; init; }

    public bool AllowedInLibrary { get; init; }

    public string? Folder { get; init; }

    public bool PreventCleanup { get; init; }

    public int? KeepAllVersionsNewerThanDays { get; init; }

    public int? KeepLatestVersionPerDayForDays { get; init; }
}

internal sealed record TypeReference(Place Place, Guid Key, string Alias);

internal sealed record PropertyDefinition(Place Place, Guid Key, string Alias, string Name, Guid DataType, string EditorAlias)
{
    public string? Description { get; init; }

    public int SortOrder { get; init; }

    public string? TabAlias { get; init; }

    public ContentVariation Variations { get; init; }

    public bool Mandatory { get; init; }

    public string? MandatoryMessage { get; init; }

    public string? Validation { get; init; }

    public string? ValidationMessage { get; init; }

    public bool LabelOnTop { get; init; }
}

internal sealed record TabDefinition(Place Place, Guid Key, string Alias, string Caption, PropertyGroupType Type, int SortOrder);
