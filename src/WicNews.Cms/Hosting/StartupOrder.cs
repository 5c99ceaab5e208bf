namespace WicNews.Cms.Hosting;

/// <summary>The places of the known start-up steps.</summary>
public static class StartupOrder
{
    /// <summary>Rows without which nothing works: the root user, default groups, relation types.</summary>
    public const int Seed = 100;

    /// <summary>Languages, data types and content types from files.</summary>
    public const int Schema = 200;

    /// <summary>Navigation, publish status, URLs.</summary>
    public const int Caches = 300;

    /// <summary>The first administrator.</summary>
    public const int Users = 400;

    /// <summary>Sample content for an empty site.</summary>
    public const int SampleContent = 500;

    /// <summary>Whatever is derived from content, such as an index.</summary>
    public const int Derived = 600;
}
