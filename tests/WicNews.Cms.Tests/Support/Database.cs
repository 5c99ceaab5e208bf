namespace WicNews.Cms.Tests.Support;

/// <summary>A database to run a fixture on.</summary>
public sealed class Database(string name, Func<Task<CmsSite>> startSite)
{
    public Task<CmsSite> StartSiteAsync() => startSite();

    public override string ToString() => name;
}
