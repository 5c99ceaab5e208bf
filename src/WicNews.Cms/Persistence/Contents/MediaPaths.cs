using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Finds the path of a media item's file in its umbracoFile value: plain text, or the image cropper's JSON.</summary>
internal static class MediaPaths
{
    public static string? Of(IMedia media)
    {
        string? value = media.Properties.TryGetValue(Constants.Conventions.Media.File, out IProperty? file) ? file.GetValue() as string : null;
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return value.TrimStart().StartsWith('{') ? FromJson(value) : value;
    }

    private static string? FromJson(string value)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(value);
            return json.RootElement.TryGetProperty("src", out JsonElement src) ? src.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
