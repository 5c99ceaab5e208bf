using System.Security.Cryptography;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>A secret made once and kept in the data directory, so that signed addresses outlive a restart.</summary>
internal static class KeyFile
{
    private const int Bytes = 64;

    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            string fresh = $"{path}.{Guid.NewGuid():N}";
            FileStreamOptions onlyOurs = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                onlyOurs.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (FileStream file = new(fresh, onlyOurs))
                file.Write(RandomNumberGenerator.GetBytes(Bytes));
            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was first: its key counts.
                File.Delete(fresh);
            }
        }
        return File.ReadAllBytes(path);
    }
}
