using Umbraco.Cms.Core.Models.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>A media item asked for by itself: with its path and dates besides.</summary>
internal sealed class MediaResponse(IApiMediaWithCrops media, string path, DateTime createDate, DateTime updateDate) : IApiMediaWithCropsResponse
{
    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;

    public ImageFocalPoint? FocalPoint => media.FocalPoint;

    public IEnumerable<ImageCrop>? Crops => media.Crops;

    public string Path { get; } = path;

    public DateTime CreateDate { get; } = createDate;

    public DateTime UpdateDate { get; } = updateDate;
}
