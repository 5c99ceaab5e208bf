using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

internal static class VipsErrors
{
    /// <summary>What the library noted since the last time, and forgets it. For the log: it is one buffer for all threads.</summary>
    public static string Take()
    {
        nint text = VipsNative.TakeErrors();
        string message = Marshal.PtrToStringUTF8(text)?.Trim() ?? string.Empty;
        VipsNative.Free(text);
        return message;
    }
}
