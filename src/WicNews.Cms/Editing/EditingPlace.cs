using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Editing;

/// <summary>
/// What somebody has open: <c>document:ID</c> or <c>media:ID</c> for something that exists, <c>new:document:PARENT:TYPE</c> for something
/// that is not saved yet (PARENT is an id or <c>root</c>).
/// </summary>
internal sealed record EditingPlace(string EntityType, Guid? Key, string Name)
{
    public const string Document = "document";
    public const string Media = "media";

    public static bool TryParse(string? text, [NotNullWhen(true)] out EditingPlace? place)
    {
        string[] parts = (text ?? string.Empty).Split(':');
        place = parts switch
        {
            [Document or Media, var id] when Guid.TryParseExact(id, "D", out Guid key) => Of(parts[0], key),
            ["new", Document or Media, var parent, var type]
                when (parent == "root" || Guid.TryParseExact(parent, "D", out _)) && Guid.TryParseExact(type, "D", out _) =>
                new EditingPlace(parts[1], null, text!.ToLowerInvariant()),
            _ => null,
        };
        return place is not null;
    }

    public static EditingPlace Of(string entityType, Guid key) => new(entityType, key, $"{entityType}:{key:D}");

    public static Problem Unknown(string field) =>
        Problem.BadInput(field, "A place is document:ID, media:ID, or new:document:PARENT:TYPE.");

    /// <summary>The refusal for a kind of entity that has no editing page of its own.</summary>
    public static Problem UnknownKind(string entityType) =>
        new(StatusCodes.Status404NotFound, "Not found", $"Nothing of the kind “{entityType}” is edited here.");
}
