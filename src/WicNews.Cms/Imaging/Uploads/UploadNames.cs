namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Names that people and programs give to files.</summary>
internal static class UploadNames
{
    private const int Longest = 200;

    /// <summary>Why a file's name is not taken, or null.</summary>
    public static string? Refusal(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "The file has no name.";
        if (name.Length > Longest)
            return $"The file's name is longer than {Longest} characters.";
        if (name.Any(letter => letter is '/' or '\\' or ':' || char.IsControl(letter)) || name.StartsWith('.') || name.EndsWith('.') || name.EndsWith(' '))
            return "The file's name has characters that names of files may not have.";
        return null;
    }

    /// <summary>A path of plain names only: nothing that climbs or starts elsewhere.</summary>
    public static bool IsSafePath(string path) =>
        path.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.Any(letter => letter is '\\' or ':' || char.IsControl(letter)));
}
