using NSubstitute;
using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.Tests.PublishedCache;

public sealed class ItemCacheTests
{
    private static readonly Guid Key = Guid.NewGuid();

    [Test]
    public void ManyWhoAskAtTheSameTimeHaveItLoadedOnce()
    {
        using var cache = new ItemCache(1024);
        int loads = 0;
        Parallel.For(0, 500, _ => cache.Get(Key, _ =>
        {
            Interlocked.Increment(ref loads);
            return (Item(), 10);
        }));
        Assert.That(loads, Is.EqualTo(1));
    }

    [Test]
    public void WhatChangedWhileItWasLoadedIsNotKept()
    {
        using var cache = new ItemCache(1024);
        cache.Get(Key, key =>
        {
            cache.Forget(key);
            return (Item(), 10);
        });
        Assert.That(cache.TryGet(Key, out _), Is.False);
    }

    [Test]
    public void WhatIsNotThereIsAskedForAgain()
    {
        using var cache = new ItemCache(1024);
        Assert.That(cache.Get(Key, _ => null), Is.Null);
        Assert.That(cache.Get(Key, _ => (Item(), 10)), Is.Not.Null);
    }

    [Test]
    public void MoreThanTheLimitIsNotKept()
    {
        using var cache = new ItemCache(100);
        for (int count = 0; count < 50; count++)
            cache.Get(Guid.NewGuid(), _ => (Item(), 60));
        Guid large = Guid.NewGuid();
        cache.Get(large, _ => (Item(), 101));
        Assert.That(cache.TryGet(large, out _), Is.False);
    }

    private static PublishedItem Item() => new(
        new PublishedItemData
        {
            Id = 1, Key = Key, Level = 1, Path = "-1,1", SortOrder = 0, CreatorId = 0, WriterId = 0, CreateDate = default, UpdateDate = default,
            Cultures = new Dictionary<string, PublishedCultureInfo>(), Values = new Dictionary<string, List<StoredValue>>(),
        },
        Substitute.For<IPublishedContentType>(),
        new PublishedSurroundings(Substitute.For<IVariationContextAccessor>(), new Generation()),
        draft: false);
}
