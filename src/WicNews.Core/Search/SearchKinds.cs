namespace WicNews.Core.Search;

/// <summary>The kinds of documents in the index: aliases of document types, and "picture" for a picture found by its caption.</summary>
public static class SearchKinds
{
    public const string Article = "article";
    public const string Interview = "interview";
    public const string PhotoStory = "photoStory";
    public const string Video = "video";
    public const string Digest = "digest";
    public const string LiveCoverage = "liveCoverage";
    public const string SummitEdition = "summitEdition";
    public const string Person = "person";
    public const string Organisation = "organisation";
    public const string Topic = "topic";
    public const string Series = "series";
    public const string Picture = "picture";

    /// <summary>The kinds that are stories.</summary>
    public static readonly IReadOnlyList<string> Stories = [Article, Interview, PhotoStory, Video, Digest, LiveCoverage];

    /// <summary>The kinds that are authority records.</summary>
    public static readonly IReadOnlyList<string> Authorities = [Person, Organisation, Topic, Series];

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<string> All = [.. Stories, SummitEdition, .. Authorities, Picture];
}
