using Microsoft.AspNetCore.Identity;

namespace WicNews.Cms.Security.Identity;

/// <summary>Identity would look users up by upper-cased names; ours are stored as they were given.</summary>
internal sealed class NamesAsGiven : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim();

    public string? NormalizeEmail(string? email) => email?.Trim();
}
