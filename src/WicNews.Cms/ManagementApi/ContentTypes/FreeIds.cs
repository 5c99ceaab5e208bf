using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.ContentTypes;

/// <summary>
/// Ids may be given by the client, and one that anything else has would fail in the database: ids of all kinds of nodes are kept in one place,
/// and so are those of all types' properties.
/// </summary>
internal sealed class FreeIds(IEntityService entities, IContentTypeService documentTypes, IMediaTypeService mediaTypes, IMemberTypeService memberTypes)
{
    private const string InUse = "The id is in use.";

    /// <summary>Whether something new may have the id.</summary>
    public Problem? Check(Guid? id) => id is { } key && entities.Exists(key) ? Problem.BadInput("$.id", InUse, ContentEditingOperationStatus.DuplicateKey) : null;

    /// <summary>Whether a type's properties may have theirs.</summary>
    /// <param name="properties">The type's own properties, as posted.</param>
    /// <param name="editedType">The type, where it is there already.</param>
    public Problem? Check(IReadOnlyList<PropertyTypeModel>? properties, Guid? editedType)
    {
        var taken = documentTypes.GetAll().Concat<IContentTypeComposition>(mediaTypes.GetAll()).Concat(memberTypes.GetAll())
            .Where(type => type.Key != editedType)
            .SelectMany(type => type.PropertyTypes)
            .Select(property => property.Key)
            .ToHashSet();
        var given = properties ?? [];
        for (var index = 0; index < given.Count; index++)
        {
            if (!taken.Add(given[index].Id))
                return Problem.BadInput($"$.properties[{index}].id", InUse);
        }

        return null;
    }
}
