using WicNews.Core.Content;

namespace WicNews.Core.Search.Feeding;

/// <summary>Paths on the reader site: the default language's are the routes themselves, Chinese ones stand below /zh.</summary>
internal static class SiteAddress
{
    public static string Of(string route, string culture) => culture == Cultures.Chinese ? $"/zh{route}" : route;
}
