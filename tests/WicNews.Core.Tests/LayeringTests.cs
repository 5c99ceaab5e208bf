using System.Xml.Linq;

namespace WicNews.Core.Tests;

/// <summary>Web may use Cms and Core; Cms and Core know only Umbraco.Cms.Core, never each other.</summary>
public sealed class LayeringTests
{
    [TestCase("WicNews.Core", new string[0])]
    [TestCase("WicNews.Cms", new string[0])]
    [TestCase("WicNews.Web", new[] { "WicNews.Cms", "WicNews.Core" })]
    public void AProjectReferencesOnlyTheProjectsItMay(string project, string[] allowed)
    {
        var file = Path.Combine(RepositoryRoot(), "src", project, project + ".csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order();

        Assert.That(references, Is.EqualTo(allowed));
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "WicNews.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run below WicNews.sln.");
    }
}
