using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using WicNews.Cms.DeliveryApi.Querying;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.Tests.DeliveryApi;

public sealed class PublishedIndexTests
{
    /// <summary>The cache of published content moves on before the index is told: an answer made in between is out of date once it is.</summary>
    [Test]
    public void WhatWasAnsweredBeforeAChangeWasToldIsNotKept()
    {
        Generation generation = new();
        PublishedIndex index = new(null!, generation);
        long before = generation.Current;

        index.Handle(new ContentCacheRefresherNotification(
            new[] { new ContentCacheRefresher.JsonPayload { Key = Guid.NewGuid(), ChangeTypes = TreeChangeTypes.RefreshNode } }, MessageType.RefreshByPayload));

        Assert.That(generation.Current, Is.GreaterThan(before));
    }
}
