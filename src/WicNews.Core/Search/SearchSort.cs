namespace WicNews.Core.Search;

/// <summary>The order of hits. Equal hits stand newest first, then by key, so that pages are stable.</summary>
public enum SearchSort
{
    Relevance,
    Newest,
    Oldest,
}
