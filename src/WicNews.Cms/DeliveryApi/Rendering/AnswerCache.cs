using Microsoft.Extensions.Caching.Memory;
using WicNews.Cms.Imaging.Rights;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>
/// Rendered answers to public requests. Each remembers which state of the site it was made from and is worth nothing once that has
/// moved on: an answer may lean on any item by expansion, so a change anywhere makes all of them stale at once. So does the end of
/// the rights of something that is shown, which nobody has to do anything for.
/// </summary>
internal sealed class AnswerCache(Generation generation, MediaOnShow onShow) : IDisposable
{
    private const long MemoryLimit = 16 * 1024 * 1024;
    private const int LongestKey = 2_048;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MemoryLimit });

    /// <summary>The state of the site now; it only grows.</summary>
    public long Present => generation.Current + onShow.Endings;

    public Answer? Find(string key, long present) =>
        _answers.TryGetValue(key, out Answer? answer) && answer!.Generation == present ? answer : null;

    public void Keep(string key, Answer answer)
    {
        if (key.Length <= LongestKey)
            _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Body.Length + (key.Length * 2) + 256 });
    }

    public void Dispose() => _answers.Dispose();
}
