namespace WicNews.Web.Site.Shared;

/// <summary>What scripts on other sites may read: feeds and the like, which hold nothing but what everybody may see.</summary>
public static class ForeignSites
{
    public static void LetAllSitesRead(this HttpResponse response) => response.Headers.AccessControlAllowOrigin = "*";
}
