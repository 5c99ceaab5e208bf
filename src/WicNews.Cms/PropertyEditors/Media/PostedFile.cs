using System.Text.Json;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>What the backoffice posts for a file field: a temporary file to take over, or the address of the file that is there.</summary>
internal sealed record PostedFile
{
    public string? Src { get; init; }

    public string? TemporaryFileId { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    public IReadOnlyList<Crop>? Crops { get; init; }

    /// <summary>The temporary file's key; null when none is meant. An unreadable key is <see cref="Guid.Empty"/>, which is no file.</summary>
    public Guid? Upload => string.IsNullOrWhiteSpace(TemporaryFileId) ? null : Guid.TryParse(TemporaryFileId, out Guid key) ? key : Guid.Empty;

    public bool IsEmpty => Upload is null && string.IsNullOrWhiteSpace(Src);

    /// <summary>False when the value is no such object at all.</summary>
    public static bool TryRead(object? value, out PostedFile? file)
    {
        file = null;
        if (PostedValue.IsBlank(value))
            return true;
        string text = PostedValue.AsJson(value)!.Trim();
        if (text[0] != '{')
        {
            file = new PostedFile { Src = text.Trim('"') };
            return text[0] is not '[';
        }
        try
        {
            file = JsonSerializer.Deserialize<PostedFile>(text, JsonOptions.Values);
            return file?.Crops?.Contains(null!) != true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
