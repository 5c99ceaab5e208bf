using System.Runtime.InteropServices;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>Finds libvips once, starts it, and closes every door that pictures from outside do not need.</summary>
internal static class VipsLibrary
{
    // Only these read untrusted bytes; whatever else the library was built with stays shut.
    private static readonly string[] OpenLoaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadNsgif"];

    private static readonly Lazy<string> Started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly Dictionary<string, nint> Handles = new(StringComparer.Ordinal);

    /// <summary>Makes sure that the library runs; its version, such as "8.18.7".</summary>
    /// <exception cref="DllNotFoundException">No libvips beside the host or on the system.</exception>
    public static string EnsureStarted() => Started.Value;

    /// <summary>Whether a library is there to start, without failing when it is not.</summary>
    public static bool IsAvailable
    {
        get
        {
            try
            {
                return EnsureStarted().Length > 0;
            }
            catch (DllNotFoundException)
            {
                return false;
            }
        }
    }

    /// <summary>The loaded library of that name, such as <see cref="VipsNative.Vips"/>; 0 before the start.</summary>
    public static nint HandleOf(string name) => Handles.GetValueOrDefault(name);

    private static string Start()
    {
        Load();
        NativeLibrary.SetDllImportResolver(typeof(VipsLibrary).Assembly, (name, _, _) => HandleOf(name));
        if (VipsNative.Init("wicnews") != 0)
            throw new DllNotFoundException("libvips does not start: " + VipsErrors.Take());
        VipsNative.BlockUntrusted(1);
        VipsNative.BlockOperation("VipsForeignLoad", 1);
        foreach (string loader in OpenLoaders)
            VipsNative.BlockOperation(loader, 0);
        // Requests share nothing, and each picture has one thread: how many run at once is ours to decide.
        VipsNative.SetCacheMax(0);
        VipsNative.SetConcurrency(1);
        return $"{VipsNative.Version(0)}.{VipsNative.Version(1)}.{VipsNative.Version(2)}";
    }

    private static void Load()
    {
        // The npm build carries GLib inside; the system's has it in libraries of its own. Never both in one process.
        if (Bundled() is { } bundled)
        {
            nint handle = NativeLibrary.Load(bundled);
            foreach (string name in new[] { VipsNative.Vips, VipsNative.GObject, VipsNative.GLib })
                Handles[name] = handle;
            return;
        }
        bool mac = OperatingSystem.IsMacOS();
        Handles[VipsNative.Vips] = LoadSystem(mac ? "libvips.42.dylib" : "libvips.so.42");
        Handles[VipsNative.GObject] = LoadSystem(mac ? "libgobject-2.0.0.dylib" : "libgobject-2.0.so.0");
        Handles[VipsNative.GLib] = LoadSystem(mac ? "libglib-2.0.0.dylib" : "libglib-2.0.so.0");
    }

    private static string? Bundled()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "native");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "libvips*").FirstOrDefault() : null;
    }

    private static nint LoadSystem(string name) =>
        NativeLibrary.TryLoad(name, out nint handle)
            ? handle
            : throw new DllNotFoundException(
                $"Pictures need libvips: neither the one that the build restores from npm (folder 'native' beside the host) nor the system's {name} was found.");
}
