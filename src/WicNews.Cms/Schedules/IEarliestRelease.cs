using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Schedules;

/// <summary>
/// Says before when a document must not go out by schedule. It is asked for the draft as it is at that time, also where an earlier text is to be
/// published: such a time holds of the document, whichever text was approved. What the times mean, the site knows and the CMS does not.
/// </summary>
public interface IEarliestRelease
{
    /// <returns>The moment; null when there is none.</returns>
    DateTimeOffset? Of(IContent draft);
}
