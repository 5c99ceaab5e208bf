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
    /// <param name="fault">What is wrong where no file says what it is.</param>
    /// <exception cref="SchemaException">It never was.</exception>
    public void LeaveOut(Guid key, Place place, string fault)
    {
        SchemaSet set = new(source.Files());
        SchemaDefinition described = set.DataTypes.Concat<SchemaDefinition>(set.MediaTypes).Concat(set.ContentTypes).Concat(set.Deleted).FirstOrDefault(definition => definition.Key == key)
            ?? throw place.Fault(fault);
        LeftOut(place.File, place.Line, described.Alias, described.Place.File);
    }

    [LoggerMessage(LogLevel.Warning, "{File}, line {Line} names '{Alias}', which an editor has deleted; it is left out. It comes back when {Described} changes")]
    private partial void LeftOut(string file, int line, string alias, string described);
}
