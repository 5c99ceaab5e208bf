namespace WicNews.Web.Tests.Journeys;

/// <summary>Real pages of coverage, which belong to their publishers and therefore lie beside the repository, not in it.</summary>
public static class SharedCoverage
{
    /// <summary>The folder; where it is absent the calling test is ignored.</summary>
    public static string Folder()
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
        {
            var folder = Path.Combine(directory.FullName, "shared", "coverage");
            if (Directory.Exists(folder))
                return folder;
        }

        Assert.Ignore("The shared coverage folder is not beside the repository.");
        throw new InvalidOperationException("Assert.Ignore has thrown.");
    }
}
