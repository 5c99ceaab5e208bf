using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>What every table holds, in short, so that two moments can be compared.</summary>
internal static class DatabaseContents
{
    // What the site writes by itself meanwhile: who is signed in, mail that is sent, jobs that run, failed tries in the log.
    private static readonly string[] Moving = ["BackOfficeSession", "UserSession", "LongRunningOperation", "KeyValue", "AuditEntry", "StoryReads", "WebhookRequest", "WebhookDelivery", "WebhookLog"];

    /// <summary>A line a table: its name, how many rows it has, and a hash over them.</summary>
    public static IReadOnlyList<string> Read(DirectoryInfo data)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "wicnews.sqlite")};Mode=ReadOnly");
        database.Open();
        return [.. Names(database).Except(Moving).Order(StringComparer.Ordinal).Select(name => Line(database, name))];
    }

    private static List<string> Names(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static string Line(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The name comes from the database itself.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
                hash.AppendData(Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) + "\n"));
        }

        return $"{table}: {rows} rows, {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
