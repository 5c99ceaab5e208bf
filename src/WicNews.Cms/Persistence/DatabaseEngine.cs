namespace WicNews.Cms.Persistence;

/// <summary>The databases that the one model runs on.</summary>
public enum DatabaseEngine
{
    Sqlite,
    PostgreSql,
}
