using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WicNews.Core.Import.Sample;

/// <summary>YAML with the line of everything in it.</summary>
internal static class SampleYaml
{
    /// <param name="firstLine">The line of the file that the text begins with.</param>
    public static YamlNode Parse(string path, string text, int firstLine)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : new YamlMappingNode();
        }
        catch (YamlException fault)
        {
            throw new SampleContentException(path, (int)fault.Start.Line + firstLine - 1, "This is not well-formed YAML: " + fault.Message, fault);
        }
    }

    public static IEnumerable<SampleField> Fields(string path, YamlMappingNode mapping, int firstLine) =>
        mapping.Children.Select(pair => new SampleField(path, ((YamlScalarNode)pair.Key).Value!, pair.Value, (int)pair.Key.Start.Line + firstLine - 1, firstLine));
}

/// <summary>A named value.</summary>
internal sealed record SampleField(string File, string Name, YamlNode Node, int Line, int FirstLine)
{
    public SampleContentException Fault(string reason) => new(File, Line, $"{Name}: {reason}");

    public string Text() => Node is YamlScalarNode { Value: { } value } ? value : throw Fault("one value is expected.");

    /// <summary>A list of values; one value is a list of one.</summary>
    public IReadOnlyList<string> Texts() => Node switch
    {
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode) => [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)],
        _ => throw Fault("a list of values is expected."),
    };

    /// <summary>A list of maps.</summary>
    public IReadOnlyList<IReadOnlyList<SampleField>> Maps() => Node is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode)
        ? [.. list.Children.Select(item => SampleYaml.Fields(File, (YamlMappingNode)item, FirstLine).ToList())]
        : throw Fault("a list of groups of fields is expected.");
}
