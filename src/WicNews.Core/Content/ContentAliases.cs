namespace WicNews.Core.Content;

/// <summary>Aliases of the document types, as in umbraco-config/ContentTypes.</summary>
public static class ContentAliases
{
    public const string Home = "home";
    public const string SummitEdition = "summitEdition";
    public const string Section = "section";
    public const string Person = "person";
    public const string Organisation = "organisation";
    public const string Topic = "topic";
    public const string Series = "series";
    public const string Page = "page";
    public const string Synonyms = "synonyms";
}
