namespace WicNews.Cms.DeliveryApi.Expansion;

/// <summary>
/// What <c>expand</c> and <c>fields</c> ask for, such as <c>properties[topics,people[properties[$all]]]</c>, as a tree. Deep and
/// long wishes are refused: each level multiplies what has to be read.
/// </summary>
internal sealed class PropertyTree
{
    private const int LongestText = 2_000;
    private const int DeepestLevel = 12;
    private const string All = "$all";
    private const string Properties = "properties";

    private readonly Dictionary<string, PropertyTree> _children = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => _children.Count == 0;

    /// <summary>The wish for a property; null when it is not asked for. A property's own wish goes before one for all of them.</summary>
    public PropertyTree? For(string alias)
    {
        PropertyTree? properties = _children.GetValueOrDefault(Properties);
        return properties?._children.GetValueOrDefault(alias) ?? properties?._children.GetValueOrDefault(All) ?? _children.GetValueOrDefault(All);
    }

    /// <summary>Reads an argument. Null when it is not given.</summary>
    public static PropertyTree? Parse(string? text, string argument)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > LongestText)
            throw new BadArgumentException(argument, $"is longer than {LongestText} characters.");
        int position = 0;
        PropertyTree tree = ParseList(text, ref position, 0, argument);
        if (position != text.Length)
            throw new BadArgumentException(argument, $"has an unexpected \"{text[position]}\" at {position + 1}.");
        return tree;
    }

    private static PropertyTree ParseList(string text, ref int position, int level, string argument)
    {
        if (level > DeepestLevel)
            throw new BadArgumentException(argument, $"is nested deeper than {DeepestLevel} levels.");
        var tree = new PropertyTree();
        while (true)
        {
            string name = ParseName(text, ref position, argument);
            var child = new PropertyTree();
            if (position < text.Length && text[position] == '[')
            {
                position++;
                child = ParseList(text, ref position, level + 1, argument);
                if (position >= text.Length || text[position] != ']')
                    throw new BadArgumentException(argument, "has a \"[\" that is never closed.");
                position++;
            }
            tree._children[name] = child;
            if (position >= text.Length || text[position] != ',')
                return tree;
            position++;
        }
    }

    private static string ParseName(string text, ref int position, string argument)
    {
        int start = position;
        while (position < text.Length && text[position] is not ('[' or ']' or ','))
            position++;
        string name = text[start..position].Trim();
        return name.Length > 0 ? name : throw new BadArgumentException(argument, $"lacks a name at {start + 1}.");
    }
}
