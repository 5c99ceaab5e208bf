namespace WicNews.Web.Tests.Support;

/// <summary>Who signs in to hosts that were started by tests and benchmarks.</summary>
public static class FirstAdministrator
{
    public const string Email = "administrator@wicnews.example";
    public const string Password = "Boats-under-9-bridges";
}
