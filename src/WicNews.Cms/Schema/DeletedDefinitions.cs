using Microsoft.Extensions.Logging;

namespace WicNews.Cms.Schema;

/// <summary>
/// Tells what an editor deleted from what never was: of the first a file still says what it is, and it is left out where it is named. It
/// comes back when its own file changes.
/// </summary>
internal sealed partial class DeletedDefinitions(SchemaSource source, ILogger<DeletedDefinitions> logger)
{
    /// <param name="key">Of what is not there.</param>
    /// <param name="place">Where it is named.</param>
    public bool Include(Guid key, Place place)
    {
        SchemaSet set = new(source.Files());
        SchemaDefinition? described = set.DataTypes.Concat<SchemaDefinition>(set.MediaTypes).Concat(set.ContentTypes).FirstOrDefault(definition => definition.Key == key);
        if (described is null)
        {
            return false;
        }

        LeftOut(place.File, place.Line, described.Alias, described.Place.File);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{File}, line {Line} names '{Alias}', which an editor has deleted; it is left out. It comes back when {Described} changes")]
    private partial void LeftOut(string file, int line, string alias, string described);
}
