using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>
/// With glibc each thread has a heap of its own, and what one thread freed the others cannot have: what pictures took would stay with the
/// threads that worked on them. Where the C library is another, nothing is done.
/// </summary>
internal static unsafe class NativeHeaps
{
    private static readonly delegate* unmanaged<nuint, int> s_trim = Find();
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly Timer s_timer = new(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    private static int s_isPlanned;

    /// <summary>
    /// Gives what is free in all heaps back to the system a second from now, once for all who ask meanwhile: to ask for the same memory
    /// again, page by page, costs about as much as to make a small picture.
    /// </summary>
    public static void TrimSoon()
    {
        if (s_trim is not null && Interlocked.Exchange(ref s_isPlanned, 1) == 0)
            s_timer.Change(Soon, Timeout.InfiniteTimeSpan);
    }

    private static void Trim()
    {
        Volatile.Write(ref s_isPlanned, 0);
        _ = s_trim(0);
    }

    private static delegate* unmanaged<nuint, int> Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out nint library) && NativeLibrary.TryGetExport(library, "malloc_trim", out nint trim)
            ? (delegate* unmanaged<nuint, int>)trim
            : null;
}
