using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.DocumentTypes;

/// <summary>Document types, from Umbraco's model and back.</summary>
internal static class DocumentTypePresentation
{
    public static DocumentTypeModel Of(IContentType type) => new(
        [],
        null,
        new CleanupModel(
            type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays),
        [.. (type.AllowedContentTypes ?? []).Select(allowed => new DocumentTypeSortModel(new Reference(allowed.Key), allowed.SortOrder))],
        [.. type.ContentTypeComposition.Select(composition => new DocumentTypeCompositionModel(
            new Reference(composition.Key), ContentTypeParts.CompositionKind(type, composition)))],
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

    public static DocumentTypeItemModel Item(IContentType type) =>
        new(type.IsElement, type.AllowedInLibrary, type.Icon, type.Description, type.Name ?? type.Alias, type.Key, []);

    public static ContentTypeCreateModel ToCreate(SaveDocumentTypeModel request)
    {
        var model = new ContentTypeCreateModel { Key = request.Id, ContainerKey = request.Parent?.Id };
        Fill(model, request);
        return model;
    }

    public static ContentTypeUpdateModel ToUpdate(SaveDocumentTypeModel request)
    {
        var model = new ContentTypeUpdateModel();
        Fill(model, request);
        return model;
    }

    private static void Fill(ContentTypeModelBase model, SaveDocumentTypeModel request)
    {
        var cleanup = request.Cleanup ?? new CleanupModel();
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
        model.Properties = ContentTypeParts.PropertyModels<ContentTypePropertyTypeModel>(request.Properties);
        model.Containers = ContentTypeParts.ContainerModels<ContentTypePropertyContainerModel>(request.Containers);
        model.AllowedContentTypes = [.. (request.AllowedDocumentTypes ?? []).Select(allowed => new ContentTypeSort(allowed.DocumentType.Id, allowed.SortOrder, string.Empty))];
        model.Compositions = [.. (request.Compositions ?? []).Select(composition => new Composition
        {
            Key = composition.DocumentType.Id,
            CompositionType = composition.CompositionType,
        })];
        model.Cleanup = new ContentTypeCleanup
        {
            PreventCleanup = cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays,
        };
        model.AllowedTemplateKeys = [.. (request.AllowedTemplates ?? []).Select(template => template.Id)];
        model.DefaultTemplateKey = request.DefaultTemplate?.Id;
    }
}
