using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace WicNews.Core.Import.Sample;

/// <summary>Makes of sample nodes what an editor would have posted.</summary>
internal sealed class SampleDocuments(SampleSet set, SampleValues values, IReadOnlyDictionary<string, IContentType> types)
{
    // What the text after the fields is, by kind of node: the first that the type has.
    private static readonly string[] BodyAliases = ["body", "biography", "description", "introduction", "aboutText"];
    private static readonly string[] OwnNames = ["kind", "name"];

    /// <summary>The nodes in an order in which parents, and what is referred to, come first. The home page's references come last of all.</summary>
    public IReadOnlyList<SampleNode> InOrder()
    {
        List<SampleNode> ordered = [];
        HashSet<SampleNode> open = [];
        foreach (SampleNode node in set.Nodes.OrderByDescending(node => node.Folder == "editions" ? node.Slug : string.Empty, StringComparer.Ordinal))
        {
            Visit(node);
        }

        return ordered;

        void Visit(SampleNode node)
        {
            if (ordered.Contains(node))
            {
                return;
            }

            if (!open.Add(node))
            {
                throw node.Files[0].Fault("It refers to something that, in the end, refers to it.");
            }

            foreach (SampleNode needed in Needed(node))
            {
                Visit(needed);
            }

            ordered.Add(node);
        }
    }

    public static bool IsRoot(SampleNode node) => node.Parent is null;

    public ContentCreateModel ToCreate(SampleNode node) => new()
    {
        Key = node.Key,
        ContentTypeKey = TypeOf(node).Key,
        ParentKey = set.Parent(node)?.Key,
        Variants = Variants(node),
        Properties = Properties(node, withReferences: !IsRoot(node)),
    };

    public ContentUpdateModel ToUpdate(SampleNode node) => new() { Variants = Variants(node), Properties = Properties(node, withReferences: true) };

    private static List<VariantModel> Variants(SampleNode node) =>
        [.. node.Files.Select(file => new VariantModel { Culture = file.Culture, Name = file.Text("name") ?? throw file.Fault("name is missing.") })];

    private IEnumerable<SampleNode> Needed(SampleNode node)
    {
        if (set.Parent(node) is not { } parent)
        {
            return [];
        }

        IContentType type = TypeOf(node);
        return node.Files.SelectMany(file => file.Fields).Where(field => !OwnNames.Contains(field.Name))
            .Select(field => (Field: field, Property: Property(type, field)))
            .Where(pair => pair.Property.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MultiNodeTreePicker)
            .SelectMany(pair => values.Nodes(pair.Field, pair.Property))
            .Prepend(parent);
    }

    private List<PropertyValueModel> Properties(SampleNode node, bool withReferences)
    {
        IContentType type = TypeOf(node);
        List<PropertyValueModel> properties = [];
        foreach (SampleFile file in node.Files)
        {
            properties.AddRange(file.Fields.Where(field => !OwnNames.Contains(field.Name)).Select(field => (Field: field, Property: Property(type, field)))
                .Where(pair => withReferences || pair.Property.PropertyEditorAlias != Constants.PropertyEditors.Aliases.MultiNodeTreePicker)
                .Select(pair => Model(pair.Property, file, values.Value(pair.Field, pair.Property), pair.Field)));
            if (file.Body.Length > 0)
            {
                properties.Add(Model(Own(type, BodyAliases) ?? throw file.Fault($"A {type.Alias} has no text."), file, values.Markdown(file.Body, file.Fault), null));
            }

            // Stories refer to each other by slug, in both languages.
            if (Own(type, Constants.Conventions.Content.UrlName) is { } urlName && file.Text(urlName.Alias) is null)
            {
                properties.Add(Model(urlName, file, file.Slug, null));
            }
        }

        return properties;
    }

    private IContentType TypeOf(SampleNode node) =>
        types.GetValueOrDefault(node.Kind) is { IsElement: false } type ? type : throw node.Files[0].Fault($"There is no kind '{node.Kind}'.");

    private static IPropertyType? Own(IContentType type, params string[] aliases) => aliases
        .Select(alias => type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias))
        .FirstOrDefault(property => property is not null);

    private static IPropertyType Property(IContentType type, SampleField field) =>
        type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == field.Name) ?? throw field.Fault($"A {type.Alias} has no such field.");

    private static PropertyValueModel Model(IPropertyType property, SampleFile file, object value, SampleField? field)
    {
        bool varies = property.Variations.HasFlag(ContentVariation.Culture);
        if (!varies && file.Culture != "en-US")
        {
            throw (field?.Fault("it is the same in all languages: write it in the English file.") ?? file.Fault($"{property.Alias} is the same in all languages."));
        }

        return new PropertyValueModel { Alias = property.Alias, Culture = varies ? file.Culture : null, Value = value };
    }
}
