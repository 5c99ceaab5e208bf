namespace WicNews.Cms.Tests.Support;

/// <summary>Folders of tests whose sites are started more than once.</summary>
internal static class Folders
{
    private const int Tries = 50;

    /// <summary>Removes a folder. What a site closes last may still be writing to it for a moment after the site has stopped.</summary>
    public static void Remove(string folder)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        for (int left = Tries; ; left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(100);
            }
        }
    }
}
