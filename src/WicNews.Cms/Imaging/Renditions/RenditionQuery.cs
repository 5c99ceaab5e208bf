using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>
/// What an address asks for: width, height, rmode, ranchor, rxy (focal point), cc (crop), format, quality. The names are those
/// that Umbraco's addresses have always had. Names that we do not know change nothing.
/// </summary>
internal sealed record RenditionQuery
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public RenditionMode Mode { get; init; } = RenditionMode.Crop;

    public FocalPoint FocalPoint { get; init; } = FocalPoint.Centre;

    public CropArea? Crop { get; init; }

    /// <summary>The format asked for by name; null lets the browser's Accept header decide.</summary>
    public ImageFormat? Format { get; init; }

    public int? Quality { get; init; }

    /// <summary>Nothing asked for: the picture as it is.</summary>
    public bool IsOriginal => this == new RenditionQuery();

    /// <summary>Reads a query string.</summary>
    /// <param name="query">The query, with or without its question mark.</param>
    /// <param name="maxSide">The longest side that may be asked for.</param>
    /// <param name="reason">Why it makes no sense, when it makes none.</param>
    public static RenditionQuery? Parse(string query, int maxSide, out string? reason)
    {
        Reader read = new(QueryHelpers.ParseQuery(query), maxSide);
        RenditionQuery parsed = new()
        {
            Width = read.Side("width"),
            Height = read.Side("height"),
            Mode = read.Mode(),
            FocalPoint = read.FocalPoint(),
            Crop = read.Crop(),
            Format = read.Format(),
            Quality = read.Number("quality", 1, 100),
        };
        reason = read.Reason;
        return reason is null ? parsed : null;
    }

    public RenditionSpec ToSpec(ImageFormat format) => new()
    {
        Width = Width,
        Height = Height,
        Mode = Mode,
        FocalPoint = FocalPoint,
        Crop = Crop,
        Format = format,
        Quality = Quality ?? RenditionSpec.DefaultQuality,
    };

    /// <summary>The same text for the same rendition, however it was asked for: what is signed, and what names a cached file.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        }
        Add("cc", Crop is { } crop ? $"{Share(crop.Left)},{Share(crop.Top)},{Share(crop.Right)},{Share(crop.Bottom)}" : null);
        Add("width", Width?.ToString(CultureInfo.InvariantCulture));
        Add("height", Height?.ToString(CultureInfo.InvariantCulture));
        Add("rmode", Mode == RenditionMode.Crop ? null : Mode.ToString().ToLowerInvariant());
        Add("rxy", FocalPoint == FocalPoint.Centre ? null : $"{Share(FocalPoint.Left)},{Share(FocalPoint.Top)}");
        Add("format", Format?.ToString().ToLowerInvariant());
        Add("quality", Quality?.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    // Four places are finer than a pixel on the largest side; more would only make more addresses of one picture.
    private static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed class Reader(Dictionary<string, StringValues> query, int maxSide)
    {
        public string? Reason { get; private set; }

        public int? Side(string name) => Number(name, 0, maxSide) is { } side and > 0 ? side : null;

        public int? Number(string name, int min, int max)
        {
            if (Text(name) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max)
                return number;
            Reason ??= $"{name} must be a whole number from {min} to {max}.";
            return null;
        }

        public RenditionMode Mode() => Text("rmode")?.ToLowerInvariant() switch
        {
            null or "crop" => RenditionMode.Crop,
            "max" => RenditionMode.Max,
            "min" => RenditionMode.Min,
            "pad" or "boxpad" => RenditionMode.Pad,
            "stretch" => RenditionMode.Stretch,
            _ => Refuse("rmode must be crop, max, min, pad, boxpad or stretch.", RenditionMode.Crop),
        };

        public FocalPoint FocalPoint()
        {
            if (Shares("rxy", 2) is { } place)
                return new FocalPoint(place[0], place[1]);
            string anchor = Text("ranchor")?.ToLowerInvariant() ?? "center";
            return new FocalPoint(
                anchor.Contains("left", StringComparison.Ordinal) ? 0 : anchor.Contains("right", StringComparison.Ordinal) ? 1 : 0.5,
                anchor.Contains("top", StringComparison.Ordinal) ? 0 : anchor.Contains("bottom", StringComparison.Ordinal) ? 1 : 0.5);
        }

        public CropArea? Crop()
        {
            if (Shares("cc", 4) is not { } cut)
                return null;
            CropArea area = new(cut[0], cut[1], cut[2], cut[3]);
            return area.IsValid ? area : Refuse<CropArea?>("cc cuts off more than there is.", null);
        }

        public ImageFormat? Format() => Text("format") is not { } text
            ? null
            : ImageFormats.Named(text) ?? Refuse<ImageFormat?>("format must be jpg, webp, avif, png or gif.", null);

        private double[]? Shares(string name, int count)
        {
            if (Text(name) is not { } text)
                return null;
            string[] parts = text.Split(',');
            double[] shares = new double[count];
            for (int index = 0; index < count; index++)
            {
                if (parts.Length != count || !double.TryParse(parts[index], NumberStyles.Float, CultureInfo.InvariantCulture, out shares[index]) || shares[index] is not (>= 0 and <= 1))
                    return Refuse<double[]?>($"{name} must be {count} numbers from 0 to 1, with commas between.", null);
                shares[index] = Math.Round(shares[index], 4);
            }
            return shares;
        }

        private string? Text(string name) => query.TryGetValue(name, out StringValues values) && values.Count > 0 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;

        private T Refuse<T>(string reason, T value)
        {
            Reason ??= reason;
            return value;
        }
    }
}
