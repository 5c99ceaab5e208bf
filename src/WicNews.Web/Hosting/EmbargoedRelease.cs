using Umbraco.Cms.Core.Models;
using WicNews.Cms.Schedules;
using WicNews.Core.Stories.Publishing;

namespace WicNews.Web.Hosting;

/// <summary>An embargo holds of a story as it is set now, also where a text from before goes out: a source may put it off until the last minute.</summary>
public sealed class EmbargoedRelease : IEarliestRelease
{
    public DateTimeOffset? Of(IContent draft) => EmbargoGate.Until(draft);
}
