using System.Globalization;
using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.IO;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>Reads caption, alt text, byline, credit, rights and their end, place and date from XMP, IPTC and EXIF, the first that has it.</summary>
internal static class PhotoMetadataReader
{
    private const int Longest = 2000;
    private const int MostNames = 20;

    // Before there were photographs.
    private const int FirstYear = 1826;

    /// <summary>What the file says; nothing when it says nothing.</summary>
    /// <exception cref="Exception">Of any kind: the metadata cannot be read, or are larger or deeper than any that are written in earnest.</exception>
    public static PhotoMetadata Read(Stream picture)
    {
        MetadataPackets packets = MetadataPackets.In(picture);
        return Combine(
            packets.Xmp is { } xmp ? XmpTexts.Read(xmp) : new Dictionary<string, IReadOnlyList<string>>(),
            packets.Iptc is { } iptc ? new IptcReader().Extract(new SequentialByteArrayReader(iptc), iptc.Length) : null,
            ExifTexts.Read(packets.Exif));
    }

    private static PhotoMetadata Combine(IReadOnlyDictionary<string, IReadOnlyList<string>> xmp, IptcDirectory? iptc, IReadOnlyDictionary<ushort, string> exif)
    {
        string? Xmp(string name) => Clean(First(xmp, name));
        string? Iptc(int tag) => Clean(iptc?.GetString(tag));
        string? Exif(ushort tag) => Clean(exif.GetValueOrDefault(tag));
        return new PhotoMetadata
        {
            Headline = Xmp("photoshop:Headline") ?? Iptc(IptcDirectory.TagHeadline),
            Caption = Xmp("dc:description") ?? Iptc(IptcDirectory.TagCaption) ?? Exif(ExifTexts.Description),
            Byline = Join(xmp.GetValueOrDefault("dc:creator", []).Take(MostNames).Select(Clean)) ?? All(iptc) ?? Exif(ExifTexts.Artist),
            Credit = Xmp("photoshop:Credit") ?? Iptc(IptcDirectory.TagCredit) ?? Xmp("photoshop:Source") ?? Iptc(IptcDirectory.TagSource),
            Rights = Xmp("dc:rights") ?? Iptc(IptcDirectory.TagCopyrightNotice) ?? Exif(ExifTexts.Copyright),
            Place = Place(
                Xmp("Iptc4xmpCore:Location") ?? Iptc(IptcDirectory.TagSubLocation), Xmp("photoshop:City") ?? Iptc(IptcDirectory.TagCity),
                Xmp("photoshop:State") ?? Iptc(IptcDirectory.TagProvinceOrState), Xmp("photoshop:Country") ?? Iptc(IptcDirectory.TagCountryOrPrimaryLocationName)),
            DateTaken = DateTaken(exif, xmp, iptc),
            AltText = Xmp("Iptc4xmpCore:AltTextAccessibility"),
            RightsEnd = RightsEnd(xmp, iptc),
        };
    }

    private static string? All(IptcDirectory? iptc) => Join(iptc?.GetStringArray(IptcDirectory.TagByLine)?.Select(Clean) ?? []);

    private static string? Place(params string?[] parts) => Join(parts);

    private static string? Join(IEnumerable<string?> parts)
    {
        string joined = string.Join(", ", parts.OfType<string>().Distinct());
        return joined.Length == 0 ? null : joined;
    }

    private static DateTime? DateTaken(
        IReadOnlyDictionary<ushort, string> exif, IReadOnlyDictionary<string, IReadOnlyList<string>> xmp, IptcDirectory? iptc)
    {
        string[] clocks = ["yyyy:MM:dd HH:mm:ss", "yyyy:MM:dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];
        if (DateTime.TryParseExact(exif.GetValueOrDefault(ExifTexts.DateTimeOriginal)?.Trim(), clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime original))
            return Plausible(original);
        string? written = First(xmp, "exif:DateTimeOriginal") ?? First(xmp, "photoshop:DateCreated");
        // The place's own clock: an offset would move the picture to another day.
        if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset stated))
            return Plausible(stated.DateTime);
        if (iptc?.GetDateCreated() is { } created)
            return Plausible(created.DateTime);
        // A date without a time is the rule in IPTC.
        string[] forms = ["yyyyMMdd", "yyyy:MM:dd", "yyyy-MM-dd"];
        return DateTime.TryParseExact(iptc?.GetString(IptcDirectory.TagDateCreated), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? Plausible(day)
            : null;
    }

    private static DateTime? RightsEnd(IReadOnlyDictionary<string, IReadOnlyList<string>> xmp, IptcDirectory? iptc)
    {
        if (!DateTime.TryParse(First(xmp, "plus:LicenseEndDate"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime stated) &&
            !DateTime.TryParseExact(iptc?.GetString(IptcDirectory.TagExpirationDate), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out stated))
            return null;
        return stated.Year > FirstYear ? stated : null;
    }

    // Cameras without a set clock say 1970 or 2000-01-01 00:00; before photography and after tomorrow is no date either.
    private static DateTime? Plausible(DateTime date) =>
        date.Year > FirstYear && date < DateTime.UtcNow.AddDays(2) && date != new DateTime(2000, 1, 1) && date != DateTime.UnixEpoch
            ? DateTime.SpecifyKind(date, DateTimeKind.Unspecified)
            : null;

    private static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> xmp, string name) => xmp.GetValueOrDefault(name, []) is [var first, ..] ? first : null;

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        StringBuilder clean = new(Math.Min(text.Length, Longest));
        foreach (char letter in text.AsSpan(0, Math.Min(text.Length, Longest)))
            clean.Append(letter is '\n' || !char.IsControl(letter) ? letter : letter == '\r' ? null : ' ');
        string trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}
