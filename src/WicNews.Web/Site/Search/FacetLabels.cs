using WicNews.Core.Search;
using WicNews.Core.Search.Authorities;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>What values of facets are called in the page's language.</summary>
internal sealed class FacetLabels(PageContext page, AuthorityDirectory authorities)
{
    private readonly SearchWords _words = new(page.Language);

    public string OfEveryStory => page.Words.AllStories;

    public string Of(SearchFacet facet, FacetValue value) =>
        value.Key is { } key && authorities.Find(key) is { } record ? record.NameIn(page.Language.Culture) : OfPlain(facet, value.Value);

    /// <summary>The label of a value as it stands in an address.</summary>
    public string OfChosen(SearchFacet facet, string value) =>
        RecordFacets.KindOf(facet) is { } kind && authorities.Find(kind, value) is { } record ? record.NameIn(page.Language.Culture) : OfPlain(facet, value);

    private string OfPlain(SearchFacet facet, string value) => facet switch
    {
        SearchFacet.Kind => _words.NameOfKind(value),
        SearchFacet.Language => SiteLanguage.Of(SearchParameters.LanguageOf(value) ?? value).OwnName,
        SearchFacet.Pictures or SearchFacet.Video => _words.YesOf(facet),
        _ => value,
    };
}
