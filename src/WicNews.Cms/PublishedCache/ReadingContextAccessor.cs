using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Web;

namespace WicNews.Cms.PublishedCache;

/// <summary>Gives the one reading context. It is resolved late: the caches themselves are made by types that ask for this accessor.</summary>
internal sealed class ReadingContextAccessor(IServiceProvider services) : IUmbracoContextAccessor, IUmbracoContextFactory
{
    private IUmbracoContext? _context;

    public bool TryGetUmbracoContext([MaybeNullWhen(false)] out IUmbracoContext umbracoContext)
    {
        umbracoContext = _context ??= services.GetRequiredService<IUmbracoContext>();
        return true;
    }

    public UmbracoContextReference EnsureUmbracoContext()
    {
        TryGetUmbracoContext(out IUmbracoContext? context);
        return new UmbracoContextReference(context!, isRoot: false, this);
    }

    public void Set(IUmbracoContext umbracoContext) =>
        throw new NotSupportedException($"{nameof(ReadingContextAccessor)}.{nameof(Set)}: there is one context, made at start.");

    public void Clear()
    {
        // The one context stays.
    }
}
