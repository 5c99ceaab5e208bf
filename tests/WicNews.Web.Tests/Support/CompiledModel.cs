using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Web.Tests.Support;

/// <summary>
/// The model of a context, which a start takes from compiled code instead of building it from the row types. After a change to a row type
/// run the tests of this once with WICNEWS_UPDATE_SNAPSHOTS=1: Entity Framework then writes the folder anew.
/// </summary>
internal static partial class CompiledModel
{
    /// <summary>That the files of a folder are those that Entity Framework writes now.</summary>
    /// <param name="make">Makes the context of options.</param>
    /// <param name="folder">The folder of the code, below src; its path is the namespace.</param>
    public static void IsTheKeptOne<TContext>(Func<DbContextOptions<TContext>, TContext> make, string folder)
        where TContext : DbContext
    {
        var path = Path.Combine(Repository.Root, "src", folder);
        var compiled = Compile(make, folder.Replace('/', '.')).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("WICNEWS_UPDATE_SNAPSHOTS") == "1")
            Write(path, compiled);

        Assert.That(Directory.GetFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(compiled.Select(file => file.Name)));
        foreach (var (name, code) in compiled)
            Assert.That(File.ReadAllText(Path.Combine(path, name)), Is.EqualTo(code), name);
    }

    /// <summary>That the compiled model describes itself as the one that is built from the row types.</summary>
    public static void SaysWhatTheRowTypesSay<TContext>(Func<DbContextOptions<TContext>, TContext> make, IModel model)
        where TContext : DbContext
    {
        using var built = make(Options<TContext>().Options);
        using var compiled = make(Options<TContext>().UseModel(model).Options);
        Assert.That(Described(compiled), Is.EqualTo(Described(built)));
    }

    private static string Described(DbContext context) => context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault);

    private static List<(string Name, string Code)> Compile<TContext>(Func<DbContextOptions<TContext>, TContext> make, string space)
        where TContext : DbContext
    {
        using var context = make(Options<TContext>().Options);
        var options = new CompiledModelCodeGenerationOptions { ContextType = typeof(TContext), ModelNamespace = space, Language = "C#", UseNullableReferenceTypes = true };
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(context);
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        var generator = provider.GetRequiredService<ICompiledModelCodeGeneratorSelector>().Select(options);
        // Its attributes would give every context this model, also those of PostgreSQL. Its id is another each time.
        return [.. generator.GenerateModel(context.GetService<IDesignTimeModel>().Model, options)
            .Where(file => !file.Path.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal))
            .Select(file => (file.Path, ModelId().Replace(file.Code.ReplaceLineEndings("\n"), Guid.Empty.ToString())))];
    }

    private static void Write(string path, IEnumerable<(string Name, string Code)> compiled)
    {
        foreach (var old in Directory.CreateDirectory(path).GetFiles())
            old.Delete();
        foreach (var (name, code) in compiled)
            File.WriteAllText(Path.Combine(path, name), code);
    }

    private static DbContextOptionsBuilder<TContext> Options<TContext>()
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>().UseSqlite("Data Source=:memory:");

    [GeneratedRegex("(?<=modelId: new Guid\\(\")[0-9a-f-]{36}")]
    private static partial Regex ModelId();
}
