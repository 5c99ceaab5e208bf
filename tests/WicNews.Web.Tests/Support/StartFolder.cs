namespace WicNews.Web.Tests.Support;

/// <summary>
/// A data folder as a first start leaves it, made once a run: every host of a test begins with a copy of one, so that schema and sample
/// content are not made again each time.
/// </summary>
public sealed class StartFolder
{
    private readonly bool _hasSampleContent;
    private readonly Lazy<DirectoryInfo> _made;

    private StartFolder(bool hasSampleContent)
    {
        _hasSampleContent = hasSampleContent;
        _made = new(() => Task.Run(MakeAsync).GetAwaiter().GetResult());
    }

    /// <summary>With the sample content.</summary>
    public static StartFolder Sample { get; } = new(hasSampleContent: true);

    /// <summary>With the schema alone, and no content.</summary>
    public static StartFolder Empty { get; } = new(hasSampleContent: false);

    /// <summary>Fills an empty folder.</summary>
    public void CopyTo(DirectoryInfo target)
    {
        var source = _made.Value;
        foreach (var folder in source.EnumerateDirectories("*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(target.FullName, Path.GetRelativePath(source.FullName, folder.FullName)));
        foreach (var file in source.EnumerateFiles("*", SearchOption.AllDirectories))
            file.CopyTo(Path.Combine(target.FullName, Path.GetRelativePath(source.FullName, file.FullName)));
    }

    private async Task<DirectoryInfo> MakeAsync()
    {
        var application = new NewsApplication(("WicNews:SampleContent", _hasSampleContent ? "true" : "false")) { Start = null };
        var folder = Directory.CreateTempSubdirectory("wicnews-start-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await using (application)
        {
            using var client = application.CreateClient();
            application.KeepDataIn(folder);
        }

        return folder;
    }
}
