using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.MediaTypes;

/// <summary>Media types, from Umbraco's model and back.</summary>
internal static class MediaTypePresentation
{
    public static MediaTypeModel Of(IMediaType type) => new(
        [.. (type.AllowedContentTypes ?? []).Select(allowed => new MediaTypeSortModel(new Reference(allowed.Key), allowed.SortOrder))],
        [.. type.ContentTypeComposition.Select(composition => new MediaTypeCompositionModel(
            new Reference(composition.Key), ContentTypeParts.CompositionKind(type, composition)))],
        !type.IsSystemMediaType(),
        !type.IsSystemMediaType(),
        type.Key,
        type.Alias,
        type.Name ?? type.Alias,
        type.Description,
        type.Icon ?? string.Empty,
        type.AllowedAsRoot,
        type.VariesByCulture(),
        type.VariesBySegment(),
        Reference.To(type.ListView),
        type.IsElement,
        type.AllowedInLibrary,
        ContentTypeParts.Properties(type),
        ContentTypeParts.Containers(type));

    public static MediaTypeItemModel Item(IMediaType type) =>
        new(type.Icon, type.Name ?? type.Alias, type.Key, []);

    public static MediaTypeCreateModel ToCreate(SaveMediaTypeModel request)
    {
        var model = new MediaTypeCreateModel { Key = request.Id, ContainerKey = request.Parent?.Id };
        Fill(model, request);
        return model;
    }

    public static MediaTypeUpdateModel ToUpdate(SaveMediaTypeModel request)
    {
        var model = new MediaTypeUpdateModel();
        Fill(model, request);
        return model;
    }

    private static void Fill(MediaTypeModelBase model, SaveMediaTypeModel request)
    {
        model.Alias = request.Alias;
        model.Name = request.Name;
        model.Description = request.Description;
        model.Icon = request.Icon;
        model.AllowedAsRoot = request.AllowedAsRoot;
        model.VariesByCulture = request.VariesByCulture;
        model.VariesBySegment = request.VariesBySegment;
        model.IsElement = request.IsElement;
        model.AllowedInLibrary = request.AllowedInLibrary;
        model.ListView = request.Collection?.Id;
        model.Properties = ContentTypeParts.PropertyModels<MediaTypePropertyTypeModel>(request.Properties);
        model.Containers = ContentTypeParts.ContainerModels<MediaTypePropertyContainerModel>(request.Containers);
        model.AllowedContentTypes = [.. (request.AllowedMediaTypes ?? []).Select(allowed => new ContentTypeSort(allowed.MediaType.Id, allowed.SortOrder, string.Empty))];
        model.Compositions = [.. (request.Compositions ?? []).Select(composition => new Composition
        {
            Key = composition.MediaType.Id,
            CompositionType = composition.CompositionType,
        })];
    }
}
