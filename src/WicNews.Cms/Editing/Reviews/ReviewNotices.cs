using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Tells open windows that something changed in a document's review; what it is they ask for themselves, with their own permissions.</summary>
internal sealed class ReviewNotices(IServerEventRouter router)
{
    public const string EventSource = "WicNews:Review";

    public Task TellAsync(Guid document) =>
        router.RouteEventAsync(new ServerEvent { EventSource = EventSource, EventType = Constants.ServerEvents.EventType.Updated, Key = document });
}
