namespace WicNews.Cms.Schema;

/// <summary>A schema file that cannot be used: which one, where in it, and why.</summary>
public sealed class SchemaException(string file, int line, string reason, Exception? inner = null)
    : Exception(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}", inner)
{
    /// <summary>The file's path below the schema's folder.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong, for whoever wrote the file.</summary>
    public string Reason { get; } = reason;
}
