using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>
/// Which renditions are made for whom: the common sizes for anyone, any other only for an address that this site signed. Otherwise a
/// stranger could have a million sizes made of every picture.
/// </summary>
internal sealed class RenditionAccess
{
    public const string SignatureName = "hmac";

    private readonly byte[] _key;
    private readonly HashSet<int> _widths;
    private readonly double[] _shapes;

    public RenditionAccess(IOptions<ImagingSettings> settings, IOptions<ImagingOptions> options, DataDirectory data)
    {
        byte[] configured = settings.Value.HMACSecretKey;
        _key = configured.Length > 0 ? configured : KeyFile.ReadOrCreate(Path.Combine(data.Folder("keys"), "imaging.key"));
        _widths = [.. options.Value.Widths];
        _shapes = [.. options.Value.Shapes.Select(Ratio)];
    }

    /// <summary>Anyone may ask for it. The whole picture is open as it is, and not in formats by name, each of which would be as large again.</summary>
    public bool IsOpen(RenditionQuery query) =>
        query is { Crop: null, Quality: null } && query.FocalPoint == FocalPoint.Centre && query switch
        {
            { Width: { } width, Mode: RenditionMode.Crop } => _widths.Contains(width) && HasOpenShape(width, query.Height),
            { Width: { } width, Height: null, Mode: RenditionMode.Max } => _widths.Contains(width),
            _ => query.IsOriginal,
        };

    public bool IsSigned(string path, RenditionQuery query, string? signature) =>
        signature is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(path, query)), Encoding.UTF8.GetBytes(signature));

    /// <summary>The signature of a rendition of one file.</summary>
    /// <param name="path">The path as in the address, from the root, unescaped.</param>
    /// <param name="query">The rendition.</param>
    public string Sign(string path, RenditionQuery query)
    {
        byte[] full = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(path.ToLowerInvariant() + "?" + query));
        return WebEncoders.Base64UrlEncode(full, 0, 18);
    }

    private bool HasOpenShape(int width, int? height) =>
        height is null || _shapes.Any(shape => (int)Math.Round(width / shape) == height.Value);

    private static double Ratio(string shape)
    {
        string[] sides = shape.Split(':');
        return sides.Length == 2 && double.TryParse(sides[0], out double width) && double.TryParse(sides[1], out double height) && width > 0 && height > 0
            ? width / height
            : throw new OptionsValidationException(nameof(ImagingOptions.Shapes), typeof(ImagingOptions), [$"\"{shape}\" is no shape: write it as 16:9."]);
    }
}
