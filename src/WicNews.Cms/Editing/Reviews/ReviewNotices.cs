using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Tells open windows that something changed in a document's review or schedule; what it is they ask for themselves, with their own permissions.</summary>
internal sealed class ReviewNotices(IServerEventRouter router)
{
    public const string EventSource = "WicNews:Review";

    public Task TellAsync(Guid document) => TellAsync(EventSource, document);

    /// <summary>Nothing is saved by setting or cancelling a time, so that no notification says that the document is another.</summary>
    public Task TellOfScheduleAsync(Guid document) => TellAsync(Constants.ServerEvents.EventSource.Document, document);

    private Task TellAsync(string source, Guid document) =>
        router.RouteEventAsync(new ServerEvent { EventSource = source, EventType = Constants.ServerEvents.EventType.Updated, Key = document });
}
