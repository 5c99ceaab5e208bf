using System.Security.Cryptography;
using System.Text.Json;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schema;

/// <summary>Which schema files the site's schema is known to agree with, or was at some time: by their content, whatever they are called.</summary>
internal sealed class AppliedFiles(IKeyValueService values)
{
    private const string HashesKey = "WicNews.Schema";

    /// <summary>The names of those that the site does not know as they are now.</summary>
    public IReadOnlySet<string> ChangedOf(IEnumerable<SchemaFile> files)
    {
        HashSet<string> known = values.GetValue(HashesKey) is { } json ? [.. JsonSerializer.Deserialize(json, StoredJson.Default.DictionaryStringString)!.Values] : [];
        return files.Where(file => !known.Contains(Hash(file))).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>To be called when the site's schema is what the files say.</summary>
    public void Note(IEnumerable<SchemaFile> files) =>
        values.SetValue(HashesKey, JsonSerializer.Serialize(new SortedDictionary<string, string>(files.ToDictionary(file => file.Name, Hash), StringComparer.Ordinal)));

    private static string Hash(SchemaFile file) => Convert.ToHexString(SHA256.HashData(file.Content));
}
