namespace WicNews.Cms.Imaging.Uploads;

/// <summary>The kinds of file besides pictures that a newsroom uploads, and the first bytes by which each is known.</summary>
internal static class FileKinds
{
    private delegate bool Signature(ReadOnlySpan<byte> start);

    private static readonly Dictionary<string, (FileKind Kind, Signature IsMeant)> Known = new()
    {
        // Drawings and captions are looked at whole, each by a check of its own.
        [".svg"] = (new("image/svg+xml", IsShownInPlace: false, IsActive: true), _ => true),
        [".mp4"] = (new("video/mp4"), IsIsoMedia),
        [".m4v"] = (new("video/mp4"), IsIsoMedia),
        [".mov"] = (new("video/quicktime"), IsIsoMedia),
        [".m4a"] = (new("audio/mp4"), IsIsoMedia),
        [".webm"] = (new("video/webm"), start => start is [0x1A, 0x45, 0xDF, 0xA3, ..]),
        [".ogv"] = (new("video/ogg"), start => start.StartsWith("OggS"u8)),
        [".ogg"] = (new("audio/ogg"), start => start.StartsWith("OggS"u8)),
        [".oga"] = (new("audio/ogg"), start => start.StartsWith("OggS"u8)),
        [".mp3"] = (new("audio/mpeg"), start => start.StartsWith("ID3"u8) || start is [0xFF, >= 0xE0, ..]),
        [".wav"] = (new("audio/wav"), start => start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WAVE"u8)),
        [".pdf"] = (new("application/pdf"), start => start.StartsWith("%PDF-"u8)),
        [".docx"] = (new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false), IsZip),
        [".xlsx"] = (new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false), IsZip),
        [".pptx"] = (new("application/vnd.openxmlformats-officedocument.presentationml.presentation", false), IsZip),
        [".vtt"] = (new("text/vtt"), _ => true),
        // Exports of dictionary items, in XML.
        [".udt"] = (new("application/octet-stream", IsShownInPlace: false), start => start is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..]),
    };

    /// <summary>Extensions of all that is taken, pictures too, without the dot.</summary>
    public static IEnumerable<string> Extensions => ImageFormats.Extensions.Concat(Known.Keys.Select(extension => extension[1..]));

    /// <param name="extension">With the dot, in lower case.</param>
    public static FileKind? Of(string extension) => Known.TryGetValue(extension, out (FileKind Kind, Signature) known) ? known.Kind : null;

    public static bool HasSignatureOf(string extension, ReadOnlySpan<byte> start) =>
        Known.TryGetValue(extension, out (FileKind, Signature IsMeant) known) && known.IsMeant(start);

    /// <summary>Whether files with the extension are rows of boxes: MP4, QuickTime and their kin.</summary>
    public static bool HasBoxes(string extension) => Known.TryGetValue(extension, out (FileKind, Signature IsMeant) known) && known.IsMeant == IsIsoMedia;

    private static bool IsIsoMedia(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && (start[4..8].SequenceEqual("ftyp"u8) || start[4..8].SequenceEqual("moov"u8) || start[4..8].SequenceEqual("wide"u8));

    private static bool IsZip(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..];
}
