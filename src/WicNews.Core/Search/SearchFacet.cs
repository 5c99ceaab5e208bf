namespace WicNews.Core.Search;

/// <summary>What hits are counted by.</summary>
public enum SearchFacet
{
    Year,
    Kind,
    Topic,
    Person,
    Organisation,
    Series,
    Language,
    Pictures,
    Video,
}
