using Umbraco.Cms.Core.Services;

namespace WicNews.Core.Import.Sample;

/// <summary>The services of Umbraco that sample content is made with.</summary>
internal sealed record SampleServices(
    IContentEditingService Editing,
    IContentPublishingService Publishing,
    IContentService Contents,
    IContentTypeService Types,
    IDataTypeService DataTypes,
    SamplePictures Pictures);
