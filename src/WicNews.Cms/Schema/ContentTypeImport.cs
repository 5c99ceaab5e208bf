using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.Schema;

/// <summary>
/// Applies document or media types. They are known by their key; so are their properties and tabs. What a file doesn't name (a property,
/// a tab, a composition, a child type that an editor added) is left alone; what it names and an editor has deleted is left out.
/// </summary>
internal abstract class ContentTypeImport<T>(
    IContentTypeBaseService<T> types, IEntityTypeContainerService<T> containers, IDataTypeService dataTypes, IShortStringHelper shortStringHelper, DeletedDefinitions deleted)
    where T : class, IContentTypeComposition
{
    /// <param name="user">Whom the change is told of; the site itself, where nobody is given.</param>
    public async Task ApplyAsync(IEnumerable<ContentTypeDefinition> definitions, Guid? user = null)
    {
        Guid editor = user ?? Constants.Security.SuperUserKey;
        List<ContentTypeDefinition> changed = [.. definitions];
        if (changed.Count == 0)
        {
            return;
        }

        Dictionary<Guid, IDataType> known = (await dataTypes.GetAllAsync()).ToDictionary(type => type.Key);
        foreach (ContentTypeDefinition definition in changed)
        {
            await ApplyAsync(definition, known, editor);
        }

        // Only now do all the types exist that may be named as children.
        foreach (ContentTypeDefinition definition in changed.Where(definition => definition.Children.Count > 0))
        {
            T type = types.Get(definition.Key)!;
            type.AllowedContentTypes = Children(definition, type);
            await SaveAsync(type, isNew: false, definition.Place, editor);
        }
    }

    protected IShortStringHelper ShortStringHelper => shortStringHelper;

    protected abstract T Create(int parentId);

    protected virtual void SetKind(T type, ContentTypeInfo info)
    {
    }

    private async Task ApplyAsync(ContentTypeDefinition definition, Dictionary<Guid, IDataType> known, Guid editor)
    {
        T? existing = types.Get(definition.Key);
        T type = existing ?? Create(await containers.EnsureAsync(definition.Info.Folder, definition.Place));
        if (existing is null)
        {
            type.Key = definition.Key;
        }

        SetInfo(type, definition);
        SetCompositions(type, definition);
        SetTabs(type, definition);
        foreach (PropertyDefinition property in definition.Properties)
        {
            SetProperty(type, property, known);
        }

        await SaveAsync(type, existing is null, definition.Place, editor);
    }

    private void SetInfo(T type, ContentTypeDefinition definition)
    {
        ContentTypeInfo info = definition.Info;
        type.Alias = definition.Alias;
        type.Name = info.Name;
        type.Icon = info.Icon;
        type.Thumbnail = info.Thumbnail;
        type.Description = info.Description;
        type.AllowedAsRoot = info.AllowedAtRoot;
        type.IsElement = info.IsElement;
        type.AllowedInLibrary = info.AllowedInLibrary;
        type.ListView = info.ListView;
        type.Variations = info.Variations;
        SetKind(type, info);
    }

    private void SetCompositions(T type, ContentTypeDefinition definition)
    {
        foreach (TypeReference reference in definition.Compositions.Where(reference => type.ContentTypeComposition.All(composed => composed.Key != reference.Key)))
        {
            if (types.Get(reference.Key) is not { } composed)
            {
                deleted.LeaveOut(reference.Key, reference.Place, $"There is no type '{reference.Alias}' ({reference.Key}) to compose '{type.Alias}' of.");
                continue;
            }

            try
            {
                type.AddContentType(composed);
            }
            catch (InvalidCompositionException fault)
            {
                throw reference.Place.Fault(fault.Message, fault);
            }
        }
    }

    private static void SetTabs(T type, ContentTypeDefinition definition)
    {
        foreach (TabDefinition tab in definition.Tabs)
        {
            PropertyGroup? group = type.PropertyGroups.FirstOrDefault(group => group.Key == tab.Key) ?? type.PropertyGroups.FirstOrDefault(group => group.Alias == tab.Alias);
            if (group is null)
            {
                group = new PropertyGroup(type is IContentType) { Key = tab.Key, Alias = tab.Alias };
                type.PropertyGroups.Add(group);
            }

            group.Alias = tab.Alias;
            group.Name = tab.Caption;
            group.Type = tab.Type;
            group.SortOrder = tab.SortOrder;
        }
    }

    private void SetProperty(T type, PropertyDefinition definition, Dictionary<Guid, IDataType> known)
    {
        if (!known.TryGetValue(definition.DataType, out IDataType? dataType))
        {
            deleted.LeaveOut(definition.DataType, definition.Place, $"The property '{definition.Alias}' names a data type that does not exist ({definition.DataType}).");
            return;
        }

        if (dataType.EditorAlias != definition.EditorAlias)
        {
            throw definition.Place.Fault($"The property '{definition.Alias}' is said to be {definition.EditorAlias}, but its data type is {dataType.EditorAlias}.");
        }

        IPropertyType? existing = type.PropertyTypes.FirstOrDefault(property => property.Key == definition.Key)
            ?? type.PropertyTypes.FirstOrDefault(property => string.Equals(property.Alias, definition.Alias, StringComparison.OrdinalIgnoreCase));
        IPropertyType property = existing ?? new PropertyType(shortStringHelper, dataType, definition.Alias) { Key = definition.Key };
        Copy(definition, property, dataType);
        if (property.Alias != definition.Alias)
        {
            throw definition.Place.Fault($"'{definition.Alias}' cannot be an alias; '{property.Alias}' could.");
        }

        Place(type, property, definition, existing is null);
    }

    private static void Copy(PropertyDefinition definition, IPropertyType property, IDataType dataType)
    {
        property.Alias = definition.Alias;
        property.Name = definition.Name;
        property.Description = definition.Description;
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
        property.Variations = definition.Variations;
        property.Mandatory = definition.Mandatory;
        property.MandatoryMessage = definition.MandatoryMessage;
        property.ValidationRegExp = definition.Validation;
        property.ValidationRegExpMessage = definition.ValidationMessage;
        property.LabelOnTop = definition.LabelOnTop;
        property.SortOrder = definition.SortOrder;
    }

    private static void Place(T type, IPropertyType property, PropertyDefinition definition, bool isNew)
    {
        if (!isNew)
        {
            type.MovePropertyType(property.Alias, definition.TabAlias);
            return;
        }

        bool added = definition.TabAlias is { } tab ? type.AddPropertyType(property, tab) : type.AddPropertyType(property);
        if (!added)
        {
            throw definition.Place.Fault($"'{type.Alias}' has a property '{definition.Alias}' already, by a composition.");
        }
    }

    private List<ContentTypeSort> Children(ContentTypeDefinition definition, T type)
    {
        List<ContentTypeSort> children = [];
        foreach (TypeReference reference in definition.Children)
        {
            if (types.Get(reference.Key) is { } child)
            {
                children.Add(new ContentTypeSort(child.Key, children.Count, child.Alias));
            }
            else
            {
                deleted.LeaveOut(reference.Key, reference.Place, $"There is no type '{reference.Alias}' ({reference.Key}) to be allowed below '{type.Alias}'.");
            }
        }

        IEnumerable<ContentTypeSort> others = (type.AllowedContentTypes ?? []).Where(allowed => children.All(child => child.Key != allowed.Key));
        foreach (ContentTypeSort other in others.ToList())
        {
            children.Add(new ContentTypeSort(other.Key, children.Count, other.Alias));
        }

        return children;
    }

    private async Task SaveAsync(T type, bool isNew, Place place, Guid editor)
    {
        try
        {
            Attempt<ContentTypeOperationStatus> attempt = isNew
                ? await types.CreateAsync(type, editor)
                : await types.UpdateAsync(type, editor);
            if (!attempt.Success)
            {
                throw place.Fault($"The type '{type.Alias}' was refused: {attempt.Result}.");
            }
        }
        catch (Exception fault) when (fault is InvalidCompositionException or System.Data.DuplicateNameException)
        {
            throw place.Fault(fault.Message, fault);
        }
    }
}

/// <summary>Applies document and element types.</summary>
internal sealed class DocumentTypeImport(
    IContentTypeService types, IContentTypeContainerService containers, IDataTypeService dataTypes, IShortStringHelper shortStringHelper, DeletedDefinitions deleted)
    : ContentTypeImport<IContentType>(types, containers, dataTypes, shortStringHelper, deleted)
{
    protected override IContentType Create(int parentId) => new ContentType(ShortStringHelper, parentId);

    protected override void SetKind(IContentType type, ContentTypeInfo info) => type.HistoryCleanup = new()
    {
        PreventCleanup = info.PreventCleanup,
        KeepAllVersionsNewerThanDays = info.KeepAllVersionsNewerThanDays,
        KeepLatestVersionPerDayForDays = info.KeepLatestVersionPerDayForDays,
    };
}

/// <summary>Applies media types.</summary>
internal sealed class MediaTypeImport(
    IMediaTypeService types, IMediaTypeContainerService containers, IDataTypeService dataTypes, IShortStringHelper shortStringHelper, DeletedDefinitions deleted)
    : ContentTypeImport<IMediaType>(types, containers, dataTypes, shortStringHelper, deleted)
{
    protected override IMediaType Create(int parentId) => new MediaType(ShortStringHelper, parentId);
}
