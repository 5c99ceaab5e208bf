using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WicNews.Core.Tests.Search.Generation;

/// <summary>
/// The processor's time that this thread has used, so that measurements on a busy machine say what the work costs and not how long it
/// had to wait. Elsewhere than on Linux: time on the wall.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>In milliseconds, from an arbitrary beginning.</summary>
    public static double Now()
    {
        if (!OperatingSystem.IsLinux() || ReadClock(ThreadProcessorTime, out var time) != 0)
            return Stopwatch.GetTimestamp() * 1_000.0 / Stopwatch.Frequency;
        return time.Seconds * 1_000.0 + time.Nanoseconds / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
