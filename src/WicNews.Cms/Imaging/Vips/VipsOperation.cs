using System.Globalization;
using System.Runtime.InteropServices;
using static WicNews.Cms.Imaging.Vips.VipsNative;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>One operation of libvips, built by name and arguments, without variable-argument calls.</summary>
internal sealed unsafe class VipsOperation : IDisposable
{
    private static readonly nuint ImageType = TypeFromName("VipsImage");
    private static readonly nuint BlobType = TypeFromName("VipsBlob");
    private static readonly nuint DoubleType = TypeFromName("gdouble");

    private readonly string _name;
    private nint _operation;

    public VipsOperation(string name)
    {
        _name = name;
        _operation = NewOperation(name);
        if (_operation == 0)
            throw new VipsException(name, VipsErrors.Take());
    }

    public VipsOperation With(string argument, VipsImage image)
    {
        GValue value = default;
        InitValue(&value, ImageType);
        SetObject(&value, image.Pointer);
        SetProperty(_operation, argument, &value);
        UnsetValue(&value);
        return this;
    }

    /// <summary>The buffer must outlive every image made from it.</summary>
    public VipsOperation With(string argument, NativeBuffer buffer)
    {
        nint blob = NewBlob(0, buffer.DangerousGetHandle(), (nuint)buffer.Length);
        GValue value = default;
        InitValue(&value, BlobType);
        SetBoxed(&value, blob);
        SetProperty(_operation, argument, &value);
        UnsetValue(&value);
        UnrefArea(blob);
        return this;
    }

    public VipsOperation With(string argument, string text)
    {
        if (SetArgument(_operation, argument, text) != 0)
            throw new VipsException(_name, VipsErrors.Take());
        return this;
    }

    public VipsOperation With(string argument, double number) => With(argument, number.ToString(CultureInfo.InvariantCulture));

    public VipsOperation Build()
    {
        nint built = BuildOperation(_operation);
        if (built == 0)
            throw new VipsException(_name, VipsErrors.Take());
        // A reference of its own, also where it is the same operation.
        Unref(_operation);
        _operation = built;
        return this;
    }

    public VipsImage Image(string output = "out")
    {
        GValue value = default;
        InitValue(&value, ImageType);
        GetProperty(_operation, output, &value);
        VipsImage image = new(DuplicateObject(&value));
        UnsetValue(&value);
        return image;
    }

    public double Number(string output = "out")
    {
        GValue value = default;
        InitValue(&value, DoubleType);
        GetProperty(_operation, output, &value);
        double number = GetDouble(&value);
        UnsetValue(&value);
        return number;
    }

    public byte[] Bytes(string output = "buffer")
    {
        GValue value = default;
        InitValue(&value, BlobType);
        GetProperty(_operation, output, &value);
        nint data = BlobData(GetBoxed(&value), out nuint length);
        byte[] bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        UnsetValue(&value);
        return bytes;
    }

    public void Dispose()
    {
        if (_operation == 0)
            return;
        // Also after a failed build: outputs made before the failure hold a reference each.
        UnrefOutputs(_operation);
        Unref(_operation);
        _operation = 0;
    }
}
