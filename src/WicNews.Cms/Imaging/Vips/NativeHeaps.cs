using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>
/// With glibc each thread has a heap of its own, and what one thread of the pool freed the others cannot have: pictures that are made one
/// after the other would take more and more memory. Where the C library is another, nothing is done.
/// </summary>
internal static unsafe class NativeHeaps
{
    private static readonly delegate* unmanaged<nuint, int> s_trim = Find();

    /// <summary>Gives what is free in all heaps back to the system.</summary>
    public static void Trim()
    {
        if (s_trim is not null)
            _ = s_trim(0);
    }

    private static delegate* unmanaged<nuint, int> Find() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out nint library) && NativeLibrary.TryGetExport(library, "malloc_trim", out nint trim)
            ? (delegate* unmanaged<nuint, int>)trim
            : null;
}
