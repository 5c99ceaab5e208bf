namespace WicNews.Web.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of WicNews.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "WicNews.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run below WicNews.sln.");
    }
}
