namespace WicNews.Cms.Security;

/// <summary>Where one signs in, and where one may be sent from there.</summary>
internal static class LoginAddress
{
    public const string Path = "/umbraco/login";
    public const string ReturnUrl = "ReturnUrl";
    public const string BackOffice = "/umbraco";

    /// <summary>The return address if it lies in the backoffice of this very site, else the backoffice's first page.</summary>
    public static string Safe(string? address) => IsSafe(address) ? address! : BackOffice;

    // Only a path that begins with /umbraco, so never another host; and nothing in it that a browser might
    // read in another way (backslashes count as slashes, control characters are dropped).
    private static bool IsSafe(string? address) =>
        address is not null
        && (address == BackOffice || address.StartsWith(BackOffice + "/", StringComparison.Ordinal) || address.StartsWith(BackOffice + "?", StringComparison.Ordinal))
        && !address.StartsWith(Path, StringComparison.OrdinalIgnoreCase)
        && !address.Any(character => character == '\\' || char.IsControl(character))
        && !address.Split('?')[0].Split('/').Contains("..")
        && Uri.IsWellFormedUriString(address, UriKind.Relative);
}
