namespace WicNews.Web.Tests.Support;

/// <summary>
/// A data folder as the first start leaves it, made once a run: every host of a test begins with a copy of it, so that the sample content
/// is not made again each time.
/// </summary>
public static class SampleFolder
{
    private static readonly Lazy<DirectoryInfo> Made = new(Make);

    /// <summary>Fills an empty folder.</summary>
    public static void CopyTo(DirectoryInfo target)
    {
        var source = Made.Value;
        foreach (var folder in source.EnumerateDirectories("*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(target.FullName, Path.GetRelativePath(source.FullName, folder.FullName)));
        foreach (var file in source.EnumerateFiles("*", SearchOption.AllDirectories))
            file.CopyTo(Path.Combine(target.FullName, Path.GetRelativePath(source.FullName, file.FullName)));
    }

    private static DirectoryInfo Make() => Task.Run(MakeAsync).GetAwaiter().GetResult();

    private static async Task<DirectoryInfo> MakeAsync()
    {
        var application = new NewsApplication { IsFirstStart = true };
        var folder = Directory.CreateTempSubdirectory("wicnews-sample-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await using (application)
        {
            using var client = application.CreateClient();
            application.KeepDataIn(folder);
        }

        return folder;
    }
}
