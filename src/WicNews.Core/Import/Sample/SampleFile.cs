using YamlDotNet.RepresentationModel;

namespace WicNews.Core.Import.Sample;

/// <summary>One Markdown file with YAML before it: a node in one language.</summary>
internal sealed class SampleFile
{
    private const string Fence = "---";

    private SampleFile(string path, string slug, string culture, IReadOnlyList<SampleField> fields, string body)
    {
        (Path, Slug, Culture, Fields, Body) = (path, slug, culture, fields, body);
    }

    /// <summary>Below the folder of sample content, with slashes.</summary>
    public string Path { get; }

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : string.Empty;

    public string Slug { get; }

    public string Culture { get; }

    public IReadOnlyList<SampleField> Fields { get; }

    public string Body { get; }

    public string? Text(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Text();

    public SampleContentException Fault(string reason) => new(Path, 1, reason);

    /// <summary>Reads <c>some-slug.en.md</c>.</summary>
    public static SampleFile Parse(string path, string content)
    {
        string[] name = path[(path.LastIndexOf('/') + 1)..].Split('.');
        string culture = name switch
        {
            [_, "en", "md"] => "en-US",
            [_, "zh", "md"] => "zh-CN",
            _ => throw new SampleContentException(path, 0, "The name must be like some-slug.en.md or some-slug.zh.md."),
        };
        string[] lines = content.ReplaceLineEndings("\n").Split('\n');
        int end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            throw new SampleContentException(path, 1, "The file must begin with fields between two lines of three dashes.");
        }

        return new SampleFile(path, name[0], culture, ReadFields(path, lines[1..end]), string.Join('\n', lines[(end + 1)..]).Trim());
    }

    private static List<SampleField> ReadFields(string path, string[] lines)
    {
        YamlNode root = SampleYaml.Parse(path, string.Join('\n', lines), firstLine: 2);
        return root is YamlMappingNode mapping
            ? [.. SampleYaml.Fields(path, mapping, firstLine: 2)]
            : throw new SampleContentException(path, 2, "Fields are expected here, as name: value.");
    }
}
