using System.Buffers.Binary;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>
/// Where an MP4 or QuickTime file keeps what is nobody's business: places, names, devices. Such a file is a row of boxes (ISO/IEC 14496-12),
/// each with its length and a type of four letters; players pass over those that they do not know.
/// </summary>
internal static class PrivateBoxes
{
    // A film of hours has a few thousand in the places that are looked at; a file of millions is there to keep the server busy.
    private const int MostBoxes = 20_000;
    private const int ShortHeader = 8;
    private const int LongHeader = 16;

    // User data, metadata of the kind that Apple and others write, and what anybody may add, such as XMP.
    private static readonly HashSet<string> Private = ["udta", "meta", "uuid"];

    // The film holds its tracks.
    private static readonly string[] Holders = ["moov", "trak"];

    /// <param name="file">The file, seekable; its position is not kept.</param>
    /// <returns>The private boxes in the order in which they lie; null when the file has too many boxes to look through.</returns>
    public static IReadOnlyList<PrivateBox>? Find(Stream file)
    {
        List<PrivateBox> found = [];
        int left = MostBoxes;
        return Walk(file, 0, file.Length, level: 0, found, ref left) ? found : null;
    }

    private static bool Walk(Stream file, long position, long end, int level, List<PrivateBox> found, ref int left)
    {
        Span<byte> header = stackalloc byte[LongHeader];
        while (end - position >= ShortHeader)
        {
            if (--left < 0)
                return false;
            file.Position = position;
            int read = file.ReadAtLeast(header, LongHeader, throwOnEndOfStream: false);
            (long length, int size) = (BinaryPrimitives.ReadUInt32BigEndian(header), ShortHeader);
            if (length == 1 && read == LongHeader)
                (length, size) = (BinaryPrimitives.ReadInt64BigEndian(header[ShortHeader..]), LongHeader);
            // Zero stands for "to the end" in the outermost row, and closes QuickTime's lists in others.
            if (length == 0 && end == file.Length)
                length = end - position;
            // What follows a length that cannot be is not read by players either.
            if (length < size)
                return true;
            // One that claims more than there is ends where its holder does.
            long next = length > end - position ? end : position + length;
            string type = System.Text.Encoding.Latin1.GetString(header[4..8]);
            if (Private.Contains(type))
                found.Add(new PrivateBox(position + 4, position + size, next));
            else if (level < Holders.Length && type == Holders[level] && !Walk(file, position + size, next, level + 1, found, ref left))
                return false;
            position = next;
        }
        return true;
    }
}

/// <summary>A box that is not to be kept.</summary>
/// <param name="Type">Where the four letters of its type are.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct PrivateBox(long Type, long Start, long End);
