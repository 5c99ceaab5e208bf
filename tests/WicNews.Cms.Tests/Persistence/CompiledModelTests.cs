using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Compiled;
using WicNews.Web.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

/// <summary>
/// The model that a start takes as it is, instead of building it, is the one that the row types say. After a change to a row type run these
/// tests once with WICNEWS_UPDATE_SNAPSHOTS=1: Entity Framework then writes the folder anew.
/// </summary>
internal sealed partial class CompiledModelTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "WicNews.Cms", "Persistence", "Compiled");

    [Test]
    public void TheCompiledModelIsTheKeptOne()
    {
        var compiled = Compile().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("WICNEWS_UPDATE_SNAPSHOTS") == "1")
            Write(compiled);

        Assert.That(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(compiled.Select(file => file.Name)));
        foreach (var (name, code) in compiled)
            Assert.That(File.ReadAllText(Path.Combine(Folder, name)), Is.EqualTo(code), name);
    }

    [Test]
    public void ItSaysWhatTheRowTypesSay()
    {
        using CmsDbContext built = new(Options().Options);
        using CmsDbContext compiled = new(Options().UseModel(CmsDbContextModel.Instance).Options);
        Assert.That(Described(compiled), Is.EqualTo(Described(built)));
    }

    private static string Described(CmsDbContext context) => context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault);

    private static void Write(IEnumerable<(string Name, string Code)> compiled)
    {
        foreach (var old in Directory.CreateDirectory(Folder).GetFiles())
            old.Delete();
        foreach (var (name, code) in compiled)
            File.WriteAllText(Path.Combine(Folder, name), code);
    }

    private static IEnumerable<(string Name, string Code)> Compile()
    {
        using CmsDbContext context = new(Options().Options);
        CompiledModelCodeGenerationOptions options = new()
        {
            ContextType = typeof(CmsDbContext),
            ModelNamespace = typeof(CmsDbContextModel).Namespace!,
            Language = "C#",
            UseNullableReferenceTypes = true,
        };
        ServiceCollection services = new();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(context);
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        ICompiledModelCodeGenerator generator = provider.GetRequiredService<ICompiledModelCodeGeneratorSelector>().Select(options);
        // The attributes would give every context this model, also those of PostgreSQL.
        return generator.GenerateModel(context.GetService<IDesignTimeModel>().Model, options)
            .Where(file => !file.Path.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal))
            // The id of the model is another each time.
            .Select(file => (file.Path, ModelId().Replace(file.Code.ReplaceLineEndings("\n"), Guid.Empty.ToString())))
            .ToList();
    }

    private static DbContextOptionsBuilder<CmsDbContext> Options() => new DbContextOptionsBuilder<CmsDbContext>().UseSqlite("Data Source=:memory:");

    [GeneratedRegex("(?<=modelId: new Guid\\(\")[0-9a-f-]{36}")]
    private static partial Regex ModelId();
}
