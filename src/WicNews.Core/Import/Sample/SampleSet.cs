using YamlDotNet.RepresentationModel;

namespace WicNews.Core.Import.Sample;

/// <summary>All sample content, read and set in an order in which everything comes after what it needs.</summary>
internal sealed class SampleSet
{
    private const string MediaFolder = "media";
    private const string MediaList = "media/media.yaml";

    private readonly Dictionary<(string Folder, string Slug), SampleNode> _byPlace;

    private SampleSet(IReadOnlyList<SampleNode> nodes, IReadOnlyList<SamplePicture> pictures)
    {
        Nodes = nodes;
        Pictures = pictures;
        _byPlace = nodes.ToDictionary(node => (node.Folder, node.Slug));
    }

    public IReadOnlyList<SampleNode> Nodes { get; }

    public IReadOnlyList<SamplePicture> Pictures { get; }

    public SampleNode? Parent(SampleNode node) => node.Parent is not { } place
        ? null
        : _byPlace.GetValueOrDefault(place) ?? throw node.Files[0].Fault($"There is no {place.Folder}/{place.Slug}.en.md to stand below.");

    /// <summary>A node of one of the kinds, by its slug.</summary>
    public SampleNode? Find(string slug, IReadOnlyCollection<string> kinds) =>
        Nodes.FirstOrDefault(node => node.Slug == slug && (kinds.Count == 0 || kinds.Contains(node.Kind)));

    public static SampleSet Read(string folder)
    {
        IEnumerable<SampleFile> files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => file.Name != "README.md")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => SampleFile.Parse(file.Name, File.ReadAllText(file.Path)));
        return new SampleSet([.. files.GroupBy(file => (file.Folder, file.Slug)).Select(group => new SampleNode(group))], ReadPictures(folder));
    }

    private static List<SamplePicture> ReadPictures(string folder)
    {
        string list = Path.Combine(folder, "media", "media.yaml");
        if (!File.Exists(list))
        {
            return [];
        }

        if (SampleYaml.Parse(MediaList, File.ReadAllText(list), firstLine: 1) is not YamlSequenceNode entries || entries.Children.Any(entry => entry is not YamlMappingNode))
        {
            throw new SampleContentException(MediaList, 1, "A list of pictures is expected here.");
        }

        return [.. entries.Children.Cast<YamlMappingNode>().Select(entry => Picture(folder, [.. SampleYaml.Fields(MediaList, entry, firstLine: 1)]))];
    }

    private static SamplePicture Picture(string folder, List<SampleField> fields)
    {
        SampleField file = fields.FirstOrDefault(field => field.Name == "file") ?? throw fields[0].Fault("file is missing in this entry.");
        SampleField name = fields.FirstOrDefault(field => field.Name == "name") ?? throw file.Fault("name is missing in this entry.");
        SampleField? focalPoint = fields.FirstOrDefault(field => field.Name == "focalPoint");
        string path = Path.Combine(folder, MediaFolder, Path.GetFileName(file.Text()));
        return File.Exists(path)
            ? new SamplePicture(path, name.Text(), [.. fields.Where(field => field != file && field != name && field != focalPoint)], focalPoint)
            : throw file.Fault($"There is no file {file.Text()} in {MediaFolder}/.");
    }
}
