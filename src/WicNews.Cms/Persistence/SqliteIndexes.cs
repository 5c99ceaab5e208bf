using Microsoft.EntityFrameworkCore;

namespace WicNews.Cms.Persistence;

/// <summary>Indexes that Entity Framework has no words for: of names without regard to case, by which the names of siblings are kept apart.</summary>
internal static class SqliteIndexes
{
    public const string WithoutCase = "NOCASE";

    private const string Sql = $"""
        CREATE INDEX IF NOT EXISTS "IX_Node_SiblingName" ON "Node" ("ParentId", "NodeObjectType", "Name" COLLATE {WithoutCase});
        CREATE INDEX IF NOT EXISTS "IX_ContentCulture_SiblingName" ON "ContentCulture" ("Culture", "Name" COLLATE {WithoutCase}, "ContentId");
        """;

    public static void Create(DbContext context) => context.Database.ExecuteSqlRaw(Sql);
}
