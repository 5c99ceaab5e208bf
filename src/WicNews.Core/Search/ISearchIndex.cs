namespace WicNews.Core.Search;

/// <summary>
/// The full-text index over everything published, in every language. It is derived from the database and never the truth:
/// it may be thrown away and built again at any time. All members are safe to call from any thread; reads never block.
/// </summary>
public interface ISearchIndex
{
    /// <summary>The change sequence up to which the index has seen all published changes; 0 when it is new.</summary>
    long Sequence { get; }

    /// <summary>Another number when what is found may be another than before, also where <see cref="Sequence"/> stays.</summary>
    long Version { get; }

    /// <summary>How many documents (one a language and thing) can be found now.</summary>
    int DocumentCount { get; }

    /// <summary>The people, organisations, topics and series that the index knows, by name, alias and slug.</summary>
    Authorities.AuthorityDirectory Authorities { get; }

    /// <summary>
    /// Answers a query; with empty text it lists by filter, cheaply. Never throws for what a reader typed.
    /// Everything in one answer comes from one published state.
    /// </summary>
    SearchResult Search(SearchQuery query);

    /// <summary>
    /// All hits of filters, past what paging reaches, by date. Everything comes from one published state, however long it is read;
    /// what is skipped costs next to nothing.
    /// </summary>
    /// <param name="filters">What to list.</param>
    /// <param name="isOldestFirst">Newest first otherwise.</param>
    IEnumerable<SearchHit> Walk(SearchFilters filters, bool isOldestFirst = false);

    /// <summary>For each run of so many hits of filters, oldest first, when the last of them was filed or changed; null where none of them has a date.</summary>
    IReadOnlyList<DateTimeOffset?> LastWritten(SearchFilters filters, int run);

    /// <summary>The first and the last summit year of the stories about each record, of those that have any.</summary>
    /// <param name="culture">The language whose stories are looked at.</param>
    IReadOnlyDictionary<Guid, (int First, int Last)> YearsOfRecords(string culture);

    /// <summary>Type-ahead: headlines and authority names that start, or have a word that starts, with the text.</summary>
    IReadOnlyList<Suggestion> Suggest(SuggestQuery query);

    /// <summary>
    /// Puts changes in, all visible at once when this returns. The index keeps the highest sequence it was given.
    /// </summary>
    void Apply(IReadOnlyCollection<DocumentChange> changes, long sequence);

    /// <summary>Replaces everything by these documents, while the old state goes on answering until the new one is whole.</summary>
    void Rebuild(IEnumerable<SearchDocument> documents, long sequence);

    /// <summary>From now on these words mean the same.</summary>
    void Use(Synonyms.SynonymGroups synonyms);

    /// <summary>What the index holds of one owner, as it was put in; empty when it holds nothing.</summary>
    IReadOnlyList<SearchDocument> Read(Guid owner);

    /// <summary>The owners of all documents with this key: for a picture, the stories that show it.</summary>
    IReadOnlyList<Guid> OwnersOf(Guid key);

    /// <summary>The owners of all documents that are about a record; for one that is not published too.</summary>
    IReadOnlyList<Guid> OwnersAbout(Guid record);

    /// <summary>The keys of all owners that have a document in the index.</summary>
    IReadOnlySet<Guid> Owners();
}
