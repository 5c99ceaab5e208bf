namespace WicNews.Cms.Schema;

/// <summary>All that the schema files say, checked against each other.</summary>
internal sealed class SchemaSet
{
    public SchemaSet(IEnumerable<SchemaFile> files)
    {
        ILookup<bool, SchemaFile> deletions = files.ToLookup(file => file.IsDeletion);
        ILookup<string, SchemaFile> byKind = deletions[false].ToLookup(file => file.Kind);
        Deleted = [.. deletions[true].Select(SchemaReader.Deletion)];
        Languages = [.. byKind[SchemaSource.Languages].Select(SchemaReader.Language)];
        DataTypes = [.. byKind[SchemaSource.DataTypes].Select(SchemaReader.DataType)];
        MediaTypes = Ordered([.. byKind[SchemaSource.MediaTypes].Select(file => SchemaReader.ContentType(file, isMedia: true))]);
        ContentTypes = Ordered([.. byKind[SchemaSource.ContentTypes].Select(file => SchemaReader.ContentType(file, isMedia: false))]);
        NoTwins(Languages, "language", byAlias: true);
        NoTwins(DataTypes, "data type", byAlias: true);
        NoTwins([.. MediaTypes, .. ContentTypes], "type", byAlias: true);
        NoTwins([.. DataTypes, .. MediaTypes, .. ContentTypes, .. Deleted], "key", byAlias: false);
        NoTwinProperties([.. MediaTypes, .. ContentTypes]);
        OneDefault();
    }

    /// <summary>What is to be there no longer.</summary>
    public IReadOnlyList<DeletedDefinition> Deleted { get; }

    public IReadOnlyList<LanguageDefinition> Languages { get; }

    public IReadOnlyList<DataTypeDefinition> DataTypes { get; }

    /// <summary>A type comes after those that it is composed of.</summary>
    public IReadOnlyList<ContentTypeDefinition> MediaTypes { get; }

    /// <inheritdoc cref="MediaTypes"/>
    public IReadOnlyList<ContentTypeDefinition> ContentTypes { get; }

    private static List<ContentTypeDefinition> Ordered(IReadOnlyList<ContentTypeDefinition> types)
    {
        Dictionary<Guid, ContentTypeDefinition> byKey = [];
        foreach (ContentTypeDefinition type in types)
        {
            byKey.TryAdd(type.Key, type);
        }

        List<ContentTypeDefinition> ordered = [];
        HashSet<Guid> open = [];
        foreach (ContentTypeDefinition type in types)
        {
            Visit(type);
        }

        return ordered;

        void Visit(ContentTypeDefinition type)
        {
            if (ordered.Contains(type))
            {
                return;
            }

            if (!open.Add(type.Key))
            {
                throw type.Place.Fault($"'{type.Alias}' is, in the end, composed of itself.");
            }

            foreach (TypeReference reference in type.Compositions)
            {
                if (byKey.TryGetValue(reference.Key, out ContentTypeDefinition? composed) && composed != type)
                {
                    Visit(composed);
                }
                else if (composed == type)
                {
                    throw reference.Place.Fault($"'{type.Alias}' is composed of itself.");
                }
            }

            open.Remove(type.Key);
            ordered.Add(type);
        }
    }

    private static void NoTwins(IReadOnlyList<SchemaDefinition> definitions, string what, bool byAlias)
    {
        IGrouping<string, SchemaDefinition>? twins = definitions
            .GroupBy(definition => byAlias ? definition.Alias : definition.Key.ToString(), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            throw twins.Last().Place.Fault($"The {what} '{twins.Key}' is also in {twins.First().Place.File}.");
        }
    }

    private static void NoTwinProperties(IReadOnlyList<ContentTypeDefinition> types)
    {
        IGrouping<Guid, PropertyDefinition>? twins = types.SelectMany(type => type.Properties).GroupBy(property => property.Key).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            throw twins.Last().Place.Fault($"The property key {twins.Key} is also in {twins.First().Place.File}.");
        }
    }

    private void OneDefault()
    {
        List<LanguageDefinition> defaults = [.. Languages.Where(language => language.IsDefault)];
        if (defaults.Count > 1)
        {
            throw defaults[1].Place.Fault($"There can be one default language; {defaults[0].Place.File} says so too.");
        }
    }
}
