using System.Security.Cryptography;

namespace WicNews.Cms.Security.Identity;

internal static class SecurityStamps
{
    public static string Next() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
