using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>A whole file in memory that the collector does not move, for libvips to read from.</summary>
internal sealed class NativeBuffer : SafeHandle
{
    private NativeBuffer(nint memory, int length) : base(0, ownsHandle: true)
    {
        SetHandle(memory);
        Length = length;
    }

    public int Length { get; }

    public override bool IsInvalid => handle == 0;

    public unsafe ReadOnlySpan<byte> Span => new((void*)handle, Length);

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <exception cref="ImageRejectedException">There is more than <paramref name="maxBytes"/>, or nothing.</exception>
    public static async Task<NativeBuffer> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        int capacity = stream.CanSeek ? Capacity(stream.Length - stream.Position, maxBytes) : 1 << 20;
        nint memory = Allocate(capacity);
        try
        {
            byte[] chunk = new byte[81_920];
            int length = 0;
            for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0; length += read)
            {
                if (length + read > maxBytes)
                    throw TooLarge(maxBytes);
                if (length + read > capacity)
                {
                    capacity = (int)Math.Min(maxBytes, Math.Max(capacity * 2L, length + read));
                    memory = Grow(memory, capacity);
                }
                Marshal.Copy(chunk, 0, memory + length, read);
            }
            if (length == 0)
                throw new ImageRejectedException(ImageRejection.UnsupportedFormat, "The file is empty.");
            return new NativeBuffer(memory, length);
        }
        catch
        {
            Release(memory);
            throw;
        }
    }

    protected override bool ReleaseHandle()
    {
        Release(handle);
        return true;
    }

    private static int Capacity(long length, int maxBytes) => length > maxBytes ? throw TooLarge(maxBytes) : (int)Math.Max(1, length);

    private static unsafe nint Allocate(int capacity) => (nint)NativeMemory.Alloc((nuint)capacity);

    private static unsafe nint Grow(nint memory, int capacity) => (nint)NativeMemory.Realloc((void*)memory, (nuint)capacity);

    private static unsafe void Release(nint memory) => NativeMemory.Free((void*)memory);

    private static ImageRejectedException TooLarge(int maxBytes) =>
        new(ImageRejection.TooLarge, $"The picture's file is larger than {maxBytes / (1024 * 1024)} MB.");
}
