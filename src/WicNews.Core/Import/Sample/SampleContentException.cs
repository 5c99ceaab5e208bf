namespace WicNews.Core.Import.Sample;

/// <summary>Sample content that cannot be used: which file, where in it, and why.</summary>
public sealed class SampleContentException(string file, int line, string reason, Exception? inner = null)
    : Exception(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}", inner)
{
    /// <summary>The file's path below the folder of sample content.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong, for whoever wrote the file.</summary>
    public string Reason { get; } = reason;
}
