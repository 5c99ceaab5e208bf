using Npgsql;

namespace WicNews.Cms.Tests.Support;

/// <summary>
/// A PostgreSQL server for tests: the one that WICNEWS_TEST_POSTGRES names (a connection string that may create databases), else one
/// that is made for this run where initdb and pg_ctl are to be had.
/// </summary>
internal static class PostgreSql
{
    private const string Variable = "WICNEWS_TEST_POSTGRES";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static TemporaryPostgreSql? s_temporary;

    public static async Task<string> NewDatabaseAsync()
    {
        string server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured ? configured : await TemporaryAsync();
        string name = $"wicnews_{Guid.NewGuid():N}";
        await using NpgsqlConnection connection = new(server);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    /// <summary>Stops the server that was made for this run, if one was.</summary>
    public static async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (s_temporary is not null)
        {
            await s_temporary.DisposeAsync();
            s_temporary = null;
        }
    }

    private static async Task<string> TemporaryAsync()
    {
        await Gate.WaitAsync();
        try
        {
            s_temporary ??= await TemporaryPostgreSql.StartAsync();
        }
        finally
        {
            Gate.Release();
        }

        if (s_temporary is null)
        {
            Assert.Ignore($"There is no PostgreSQL here: {Variable} is not set, and initdb and pg_ctl are not to be had.");
        }

        return s_temporary.ConnectionString;
    }
}
