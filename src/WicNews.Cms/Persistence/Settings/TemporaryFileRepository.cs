using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Uploads that wait to be used: a folder each below the data directory, with the file and what is known of it.</summary>
internal sealed class TemporaryFileRepository(DataDirectory data) : ITemporaryFileRepository
{
    private const string Content = "content";
    private const string Description = "description.json";

    // The file's own name never becomes a path: it is kept in the description.
    private readonly string _root = data.Folder(Path.Combine("temp", "uploads"));

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        string folder = Folder(key);
        Known? known = await ReadAsync(folder);
        return known is null
            ? null
            : new TemporaryFileModel
            {
                Key = key,
                FileName = known.FileName,
                AvailableUntil = known.AvailableUntil,
                OpenReadStream = () => File.OpenRead(Path.Combine(folder, Content)),
            };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        string folder = Folder(model.Key);
        Directory.CreateDirectory(folder);
        try
        {
            await using (Stream source = model.OpenReadStream())
            await using (FileStream target = File.Create(Path.Combine(folder, Content)))
            {
                await source.CopyToAsync(target);
            }

            // Written last: a folder without a description is an upload that was cut off.
            await File.WriteAllTextAsync(Path.Combine(folder, Description), JsonSerializer.Serialize(new Known(model.FileName, model.AvailableUntil)));
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public Task DeleteAsync(Guid key)
    {
        string folder = Folder(key);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        List<Guid> gone = [];
        foreach (string folder in Directory.EnumerateDirectories(_root))
        {
            if (!Guid.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out Guid key))
            {
                continue;
            }

            DateTime until = (await ReadAsync(folder))?.AvailableUntil ?? Directory.GetLastWriteTimeUtc(folder).AddHours(1);
            if (until.ToUniversalTime() < dateTime.ToUniversalTime())
            {
                await DeleteAsync(key);
                gone.Add(key);
            }
        }

        return gone;
    }

    private string Folder(Guid key) => Path.Combine(_root, key.ToString("N"));

    // Nothing is known, too, of what was written while the machine lost its power.
    private static async Task<Known?> ReadAsync(string folder)
    {
        string path = Path.Combine(folder, Description);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Known>(await File.ReadAllTextAsync(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Known(string FileName, DateTime AvailableUntil);
}
