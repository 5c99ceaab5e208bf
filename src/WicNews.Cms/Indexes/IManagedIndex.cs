namespace WicNews.Cms.Indexes;

/// <summary>
/// An index that administrators look after in the backoffice: its health, what is in it, and building it anew. All members are safe to
/// call from any thread. The application registers its own beside those of the CMS.
/// </summary>
public interface IManagedIndex
{
    /// <summary>The name it is known by in addresses, unique whatever the case.</summary>
    string Name { get; }

    /// <summary>How it is now.</summary>
    IndexHealth Health { get; }

    /// <summary>How many documents are in it.</summary>
    int DocumentCount { get; }

    /// <summary>How many fields a document of it may have.</summary>
    int FieldCount { get; }

    /// <summary>What else there is to know of it, by name.</summary>
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>Has it built anew in the background, from the database; it answers from what it has until then.</summary>
    /// <returns>False when that is under way already.</returns>
    bool StartRebuild();

    /// <summary>Finds documents.</summary>
    /// <param name="text">What was typed; finds nothing when empty.</param>
    /// <param name="skip">Hits left out.</param>
    /// <param name="take">Hits wanted at most.</param>
    IndexAnswer Find(string text, int skip, int take);
}
