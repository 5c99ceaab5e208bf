namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>Reads a body and refuses to go on past a limit, whatever its Content-Length said.</summary>
internal sealed class SizeLimitedStream(Stream inner, long limit) : Stream
{
    /// <summary>Four mebibytes: the longest digest with all its blocks is far below it.</summary>
    public const long MaxJsonBytes = 4 * 1024 * 1024;

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A request body has no known length.");

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException("A request body cannot be rewound.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A request body cannot be rewound.");

    public override void SetLength(long value) => throw new NotSupportedException("A request body cannot be cut.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request body is not written.");

    private int Count(int read)
    {
        _read += read;
        return _read <= limit ? read : throw new BodyTooLargeException($"The body is larger than {limit / 1024 / 1024} MB.");
    }
}
