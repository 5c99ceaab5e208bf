using System.Collections.Concurrent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>
/// Which media a file's address belongs to: Markdown names pictures by address. Made from the media tree when first asked, and
/// followed as media change.
/// </summary>
public sealed class MediaAddresses(IPublishedMediaCache media, IMediaNavigationQueryService navigation, PublishedNews news, IFormerMediaAddresses former)
{
    private readonly Lock making = new();
    private volatile ConcurrentDictionary<string, Guid>? known;

    /// <summary>The key of the media whose file has that address, or had it before it was replaced; null when there is none. A query string or a fragment does not matter.</summary>
    public Guid? Find(string address)
    {
        var path = address.Split('?', '#')[0];
        return Known().TryGetValue(path, out var key) ? key : former.Find(path);
    }

    /// <summary>Forgets everything: no one knows which files have come, gone or been replaced.</summary>
    public void Forget() => known = null;

    /// <summary>One media item has come, gone or got another file.</summary>
    public void Follow(Guid key)
    {
        if (known is not { } addresses)
            return;
        foreach (var (address, _) in addresses.Where(pair => pair.Value == key))
            addresses.TryRemove(address, out _);
        Note(addresses, key);
    }

    private ConcurrentDictionary<string, Guid> Known()
    {
        if (known is { } ready)
            return ready;
        lock (making)
            return known ??= Read();
    }

    private ConcurrentDictionary<string, Guid> Read()
    {
        var addresses = new ConcurrentDictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        if (!navigation.TryGetRootKeys(out var roots))
            return addresses;
        foreach (var root in roots)
        {
            Note(addresses, root);
            if (navigation.TryGetDescendantsKeys(root, out var descendants))
                foreach (var key in descendants)
                    Note(addresses, key);
        }
        return addresses;
    }

    private void Note(ConcurrentDictionary<string, Guid> addresses, Guid key)
    {
        if (media.GetById(preview: false, key) is { } content && StoredFile.Parse(news.Fields(content, Cultures.English).Source("umbracoFile")) is { } file)
            addresses[file.Url] = key;
    }
}
