using System.Security.Cryptography;
using System.Text;

namespace WicNews.Core.Import.Sample;

/// <summary>A node that sample files describe, in one or two languages.</summary>
internal sealed class SampleNode
{
    public SampleNode(IEnumerable<SampleFile> files)
    {
        Files = [.. files.OrderBy(file => file.Culture, StringComparer.Ordinal)];
        SampleFile first = Files[0];
        if (first.Culture != "en-US")
        {
            throw first.Fault($"There is no {first.Slug}.en.md beside it: English is the site's first language.");
        }

        Kind = first.Text("kind") ?? throw first.Fault("kind is missing.");
        SampleFile? strange = Files.FirstOrDefault(file => file.Text("kind") is { } kind && kind != Kind);
        if (strange is not null)
        {
            throw strange.Fault($"kind must be {Kind}, as in {first.Path}.");
        }

        Key = KeyOf(first.Folder, first.Slug);
    }

    /// <summary>English first.</summary>
    public IReadOnlyList<SampleFile> Files { get; }

    public string Folder => Files[0].Folder;

    public string Slug => Files[0].Slug;

    /// <summary>The alias of the document type.</summary>
    public string Kind { get; }

    /// <summary>The same on every site, so that an interrupted import can go on.</summary>
    public Guid Key { get; }

    /// <summary>Where the parent is described; nothing for the root.</summary>
    public (string Folder, string Slug)? Parent => Folder switch
    {
        "" => null,
        "sections" or "pages" or "editions" => (string.Empty, "home"),
        ['2', '0', _, _] => ("editions", Folder),
        _ => ("sections", Folder),
    };

    /// <summary>A key that depends on the place alone, in the form of a random one (version 4), which is what Umbraco's media folders ask for.</summary>
    public static Guid KeyOf(string folder, string slug)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"wicnews/sample/{folder}/{slug}")).AsSpan(0, 16);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
