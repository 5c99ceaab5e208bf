using System.Globalization;
using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Directory = MetadataExtractor.Directory;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>Reads caption, alt text, byline, credit, rights and their end, place and date from XMP, IPTC and EXIF, the first that has it.</summary>
internal static class PhotoMetadataReader
{
    private const int Longest = 2000;

    // Before there were photographs.
    private const int FirstYear = 1826;

    /// <summary>What the file says; nothing when it says nothing or cannot be read.</summary>
    public static PhotoMetadata Read(Stream picture)
    {
        try
        {
            return Combine(ImageMetadataReader.ReadMetadata(picture));
        }
        catch (Exception unreadable) when (unreadable is ImageProcessingException or IOException or MetadataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return PhotoMetadata.None;
        }
    }

    private static PhotoMetadata Combine(IReadOnlyList<Directory> directories)
    {
        Dictionary<string, string> xmp = new(StringComparer.Ordinal);
        foreach (XmpDirectory directory in directories.OfType<XmpDirectory>())
            foreach (KeyValuePair<string, string> property in directory.GetXmpProperties())
                xmp.TryAdd(property.Key, property.Value);
        IptcDirectory? iptc = directories.OfType<IptcDirectory>().FirstOrDefault();
        ExifIfd0Directory? exif = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
        string? Xmp(string name) => Clean(xmp.GetValueOrDefault(name) ?? xmp.GetValueOrDefault(name + "[1]"));
        string? Iptc(int tag) => Clean(iptc?.GetString(tag));
        return new PhotoMetadata
        {
            Headline = Xmp("photoshop:Headline") ?? Iptc(IptcDirectory.TagHeadline),
            Caption = Xmp("dc:description") ?? Iptc(IptcDirectory.TagCaption) ?? Clean(exif?.GetString(ExifDirectoryBase.TagImageDescription)),
            Byline = All(xmp, "dc:creator") ?? All(iptc) ?? Clean(exif?.GetString(ExifDirectoryBase.TagArtist)),
            Credit = Xmp("photoshop:Credit") ?? Iptc(IptcDirectory.TagCredit) ?? Xmp("photoshop:Source") ?? Iptc(IptcDirectory.TagSource),
            Rights = Xmp("dc:rights") ?? Iptc(IptcDirectory.TagCopyrightNotice) ?? Clean(exif?.GetString(ExifDirectoryBase.TagCopyright)),
            Place = Place(
                Xmp("Iptc4xmpCore:Location") ?? Iptc(IptcDirectory.TagSubLocation), Xmp("photoshop:City") ?? Iptc(IptcDirectory.TagCity),
                Xmp("photoshop:State") ?? Iptc(IptcDirectory.TagProvinceOrState), Xmp("photoshop:Country") ?? Iptc(IptcDirectory.TagCountryOrPrimaryLocationName)),
            DateTaken = DateTaken(directories, xmp, iptc),
            AltText = Xmp("Iptc4xmpCore:AltTextAccessibility"),
            RightsEnd = RightsEnd(xmp, iptc),
        };
    }

    private static string? All(Dictionary<string, string> xmp, string list)
    {
        IEnumerable<string?> names = Enumerable.Range(1, 20).Select(index => Clean(xmp.GetValueOrDefault($"{list}[{index}]")));
        return Join(names.Prepend(Clean(xmp.GetValueOrDefault(list))));
    }

    private static string? All(IptcDirectory? iptc) => Join(iptc?.GetStringArray(IptcDirectory.TagByLine)?.Select(Clean) ?? []);

    private static string? Place(params string?[] parts) => Join(parts);

    private static string? Join(IEnumerable<string?> parts)
    {
        string joined = string.Join(", ", parts.OfType<string>().Distinct());
        return joined.Length == 0 ? null : joined;
    }

    private static DateTime? DateTaken(IReadOnlyList<Directory> directories, Dictionary<string, string> xmp, IptcDirectory? iptc)
    {
        foreach (ExifSubIfdDirectory exif in directories.OfType<ExifSubIfdDirectory>())
            if (exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out DateTime original))
                return Plausible(original);
        string? written = xmp.GetValueOrDefault("exif:DateTimeOriginal") ?? xmp.GetValueOrDefault("photoshop:DateCreated");
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

    private static DateTime? RightsEnd(Dictionary<string, string> xmp, IptcDirectory? iptc)
    {
        if (!DateTime.TryParse(xmp.GetValueOrDefault("plus:LicenseEndDate"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime stated) &&
            !DateTime.TryParseExact(iptc?.GetString(IptcDirectory.TagExpirationDate), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out stated))
            return null;
        return stated.Year > FirstYear ? stated : null;
    }

    // Cameras without a set clock say 1970 or 2000-01-01 00:00; before photography and after tomorrow is no date either.
    private static DateTime? Plausible(DateTime date) =>
        date.Year > FirstYear && date < DateTime.UtcNow.AddDays(2) && date != new DateTime(2000, 1, 1) && date != DateTime.UnixEpoch
            ? DateTime.SpecifyKind(date, DateTimeKind.Unspecified)
            : null;

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
