using System.Text.Json.Nodes;
using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>The file behind a media item: a path, or the image cropper's JSON with source and focal point.</summary>
internal sealed record StoredFile(string Url, (double Left, double Top)? FocalPoint)
{
    public static StoredFile? Parse(object? source)
    {
        var text = source?.ToString()?.Trim();
        if (MediaPick.ParseNode(text) is JsonObject cropper)
            return Checked(MediaPick.Text(cropper["src"]), MediaPick.ParseFocalPoint(cropper["focalPoint"]));
        return Checked(text, null);
    }

    private static StoredFile? Checked(string? url, (double, double)? focalPoint) =>
        WebAddress.IsLocalPath(url) && url!.StartsWith("/media/", StringComparison.OrdinalIgnoreCase) && !url.Contains("..", StringComparison.Ordinal)
            ? new StoredFile(url, focalPoint)
            : null;
}
