namespace WicNews.Cms.Imaging.Uploads;

/// <summary>A file with some boxes made free space of the same length: nothing else moves, so that all that points into the file stays right.</summary>
/// <param name="file">The file, seekable; it is closed with this.</param>
/// <param name="boxes">The boxes, in the order in which they lie.</param>
internal sealed class BlankedStream(Stream file, IReadOnlyList<PrivateBox> boxes) : Stream
{
    private static ReadOnlySpan<byte> Free => "free"u8;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        long at = file.Position;
        int read = file.Read(buffer);
        Blank(buffer[..read], at);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        long at = file.Position;
        int read = await file.ReadAsync(buffer, cancellationToken);
        Blank(buffer.Span[..read], at);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("An upload is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An upload is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void Blank(Span<byte> read, long at)
    {
        foreach (PrivateBox box in boxes)
        {
            if (box.Type >= at + read.Length)
                return;
            for (int letter = 0; letter < Free.Length; letter++)
            {
                if (box.Type + letter - at is var place and >= 0 && place < read.Length)
                    read[(int)place] = Free[letter];
            }
            long start = Math.Max(box.Start - at, 0), end = Math.Min(box.End - at, read.Length);
            if (start < end)
                read[(int)start..(int)end].Clear();
        }
    }
}
