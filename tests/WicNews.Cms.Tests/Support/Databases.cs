namespace WicNews.Cms.Tests.Support;

/// <summary>The databases that one and the same fixture runs on.</summary>
public static class Databases
{
    public static IEnumerable<Database> All()
    {
        yield return new Database("SQLite", () => CmsSite.StartAsync());
        yield return new Database("PostgreSQL", PostgreSqlAsync);
    }

    private static async Task<CmsSite> PostgreSqlAsync()
    {
        string connection = await PostgreSql.NewDatabaseAsync();
        return await CmsSite.StartAsync(null, ("ConnectionStrings:umbracoDbDSN", connection), ("ConnectionStrings:umbracoDbDSN_ProviderName", "Npgsql"));
    }
}
