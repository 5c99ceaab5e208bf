using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>A hash that belongs to nobody. Checking a password against it costs what checking a real one costs, so
/// that the time of an answer does not tell which user names exist.</summary>
internal sealed class DecoyHash(IPasswordHasher<IUser> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(null!, SecurityStamps.Next()));

    public string Value => _hash.Value;
}
