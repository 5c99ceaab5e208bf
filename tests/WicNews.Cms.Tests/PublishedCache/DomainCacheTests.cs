using System.Reflection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.Tests.PublishedCache;

internal sealed class DomainCacheTests
{
    [Test]
    public void WhatWasReadWhileAHostnameChangedIsNotKept()
    {
        IDomainService service = DispatchProxy.Create<IDomainService, Domains>();
        Domains domains = (Domains)service;
        DomainCache cache = new(service, null!);
        domains.Reading = () => cache.Refresh([]);

        cache.HasAssigned(1);
        domains.Reading = null;
        domains.Known.Add(new UmbracoDomain("example.org") { Id = 1, RootContentId = 1 });

        Assert.That(cache.HasAssigned(1), Is.True);
        Assert.That(cache.HasAssigned(1) && domains.Reads == 2, Is.True, "and what was read undisturbed is");
    }

#pragma warning disable CA1852 // The proxy is made by deriving from it.
    private class Domains : DispatchProxy
#pragma warning restore CA1852
    {
        public List<IDomain> Known { get; } = [];

        public Action? Reading { get; set; }

        public int Reads { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.Name != nameof(IDomainService.GetAllAsync))
                throw new NotSupportedException(targetMethod?.Name);
            Reads++;
            IEnumerable<IDomain> read = [.. Known];
            Reading?.Invoke();
            return Task.FromResult(read);
        }
    }
}
