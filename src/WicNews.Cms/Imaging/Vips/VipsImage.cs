using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>One reference to an image of libvips: a recipe, whose pixels are made when they are written or saved.</summary>
internal sealed class VipsImage : SafeHandle
{
    public VipsImage(nint handle) : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    public int Width => VipsNative.Width(handle);

    public int Height => VipsNative.Height(handle);

    public int Pages => VipsNative.Pages(handle);

    public bool HasAlpha => VipsNative.HasAlpha(handle) != 0;

    /// <summary>The camera was turned by a quarter: width and height change places when shown.</summary>
    public bool LiesOnItsSide => VipsNative.LiesOnItsSide(handle) != 0;

    public bool HasColourProfile => VipsNative.FieldType(handle, "icc-profile-data") != 0;

    public nint Pointer => handle;

    /// <summary>Names of everything that travels with the image besides its pixels.</summary>
    public IReadOnlyList<string> Fields()
    {
        nint strings = VipsNative.Fields(handle);
        List<string> names = [];
        for (int index = 0; Marshal.ReadIntPtr(strings, index * nint.Size) is var text && text != 0; index++)
            names.Add(Marshal.PtrToStringUTF8(text)!);
        VipsNative.FreeStrings(strings);
        return names;
    }

    public void RemoveField(string name) => _ = VipsNative.RemoveField(handle, name);

    /// <summary>All pixels, row by row.</summary>
    public byte[] Pixels()
    {
        nint memory = VipsNative.WriteToMemory(handle, out nuint length);
        if (memory == 0)
            throw new VipsException("write", VipsErrors.Take());
        byte[] pixels = new byte[length];
        Marshal.Copy(memory, pixels, 0, pixels.Length);
        VipsNative.Free(memory);
        return pixels;
    }

    protected override bool ReleaseHandle()
    {
        VipsNative.Unref(handle);
        return true;
    }
}
