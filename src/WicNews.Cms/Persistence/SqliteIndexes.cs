using Microsoft.EntityFrameworkCore;

namespace WicNews.Cms.Persistence;

/// <summary>Indexes that Entity Framework has no words for: of names without regard to case, by which the names of siblings are kept apart.</summary>
internal static class SqliteIndexes
{
    public const string WithoutCase = "NOCASE";

    /// <summary>Their names.</summary>
    public static readonly string[] Names = [NodeNames, CultureNames];

    private const string NodeNames = "IX_Node_SiblingName";
    private const string CultureNames = "IX_ContentCulture_SiblingName";

    private const string Sql = $"""
        CREATE INDEX IF NOT EXISTS "{NodeNames}" ON "Node" ("ParentId", "NodeObjectType", "Name" COLLATE {WithoutCase});
        CREATE INDEX IF NOT EXISTS "{CultureNames}" ON "ContentCulture" ("Culture", "Name" COLLATE {WithoutCase}, "ContentId");
        """;

    public static void Create(DbContext context) => context.Database.ExecuteSqlRaw(Sql);
}
