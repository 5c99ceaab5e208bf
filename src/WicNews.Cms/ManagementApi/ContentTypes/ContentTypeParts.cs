using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.ContentTypes;

/// <summary>What document types and media types have in common, both ways between Umbraco's models and the API's.</summary>
internal static class ContentTypeParts
{
    public static IReadOnlyList<PropertyTypeModel> Properties(IContentTypeBase type) =>
    [
        .. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => Property(property, group.Key))),
        .. type.NoGroupPropertyTypes.Select(property => Property(property, null)),
    ];

    public static IReadOnlyList<PropertyContainerModel> Containers(IContentTypeBase type) =>
        [.. type.PropertyGroups.Select(group => new PropertyContainerModel(
            group.Key, group.Type.ToString(), Reference.To(ParentOf(group, type)), group.Name, group.SortOrder))];

    /// <summary>Whether a composition is the parent that the type inherits from.</summary>
    public static CompositionType CompositionKind(IContentTypeComposition type, IContentTypeComposition composition) =>
        composition.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition;

    public static IEnumerable<T> PropertyModels<T>(IEnumerable<PropertyTypeModel>? properties)
        where T : PropertyTypeModelBase, new() =>
        [.. (properties ?? []).Select(property => new T
        {
            Key = property.Id,
            ContainerKey = property.Container?.Id,
            SortOrder = property.SortOrder,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            DataTypeKey = property.DataType.Id,
            VariesByCulture = property.VariesByCulture,
            VariesBySegment = property.VariesBySegment,
            Validation = Validation(property.Validation ?? new PropertyValidationModel()),
            Appearance = new PropertyTypeAppearance { LabelOnTop = property.Appearance?.LabelOnTop ?? false },
        })];

    public static IEnumerable<T> ContainerModels<T>(IEnumerable<PropertyContainerModel>? containers)
        where T : PropertyTypeContainerModelBase, new() =>
        [.. (containers ?? []).Select(container => new T
        {
            Key = container.Id,
            ParentKey = container.Parent?.Id,
            Name = container.Name,
            Type = container.Type,
            SortOrder = container.SortOrder,
        })];

    private static PropertyTypeModel Property(IPropertyType property, Guid? container) => new(
        property.Key,
        property.Alias,
        property.Name,
        new Reference(property.DataTypeKey),
        Reference.To(container),
        property.SortOrder,
        property.Description,
        property.VariesByCulture(),
        property.VariesBySegment(),
        new PropertyValidationModel(property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        new PropertyAppearanceModel(property.LabelOnTop));

    // The alias of a group within a tab is "tab/group".
    private static Guid? ParentOf(PropertyGroup group, IContentTypeBase type) =>
        group.GetParentAlias() is { } alias ? type.PropertyGroups.FirstOrDefault(tab => tab.Alias == alias)?.Key : null;

    private static PropertyTypeValidation Validation(PropertyValidationModel validation) => new()
    {
        Mandatory = validation.Mandatory,
        MandatoryMessage = validation.MandatoryMessage,
        RegularExpression = validation.RegEx,
        RegularExpressionMessage = validation.RegExMessage,
    };
}
