namespace WicNews.Core.Content;

/// <summary>Addresses that editors type, let through only where following them cannot harm the reader.</summary>
public static class WebAddress
{
    /// <summary>An absolute http or https address, normalised; null for anything else.</summary>
    public static string? External(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    /// <summary>An absolute https address; null for anything else.</summary>
    public static string? Secure(string? typed) => External(typed) is { } address && address.StartsWith("https:", StringComparison.Ordinal) ? address : null;

    /// <summary>An external address, or a path on this site; null for anything else.</summary>
    public static string? Link(string? typed) => IsLocalPath(typed?.Trim()) ? typed!.Trim() : External(typed);

    /// <summary>True for a path of this site. A second slash or a backslash would lead to another host.</summary>
    public static bool IsLocalPath(string? typed) =>
        typed is { Length: > 0 } && typed[0] == '/' && (typed.Length == 1 || typed[1] is not ('/' or '\\')) && !typed.Contains('\\', StringComparison.Ordinal) && !typed.Any(char.IsControl);

    /// <summary>True for a path of this site that stays below a folder: a browser takes out dots, written plainly or as %2e, before it asks.</summary>
    /// <param name="folder">The folder, with a slash at its start and end.</param>
    public static bool IsLocalPathBelow(string typed, string folder) =>
        IsLocalPath(typed)
        && typed.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && !typed.Split('?', '#')[0].Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or "..");
}
