using System.Reflection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>
/// Elements in a library of their own are not built, so none can be saved: looking for them finds none, which deleting a
/// document type asks. Everything else is refused.
/// </summary>
internal class NoElements : Refused<IElementRepository>
{
    public static new IElementRepository Create() => DispatchProxy.Create<IElementRepository, NoElements>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IElementRepository.Get) && args is [IQuery<IElement>]
            ? Array.Empty<IElement>()
            : base.Invoke(targetMethod, args);
}
