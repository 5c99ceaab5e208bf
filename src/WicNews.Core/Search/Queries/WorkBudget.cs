namespace WicNews.Core.Search.Queries;

/// <summary>
/// How much one query may read, over all segments. Most read a thousandth of it; a few words that stand everywhere, sought as phrases or
/// by their first letter, would read the whole index over and over. Once it is spent nothing more is found, and the answer says so.
/// </summary>
internal sealed class WorkBudget
{
    /// <summary>What finding a document in one list costs, in places read.</summary>
    public const int CostOfSeeking = 4;

    private int _left = SearchLimits.Work;

    /// <summary>Whether something was left unread.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Whether so much more may be read.</summary>
    /// <param name="work">Postings, or places of words.</param>
    public bool Take(int work) => _left >= 0 && (_left -= work) >= 0;
}
