using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace WicNews.Cms.Schedules;

/// <summary>What is still to happen to the documents of one page.</summary>
/// <param name="found">Schedules by the document's id.</param>
/// <param name="now">Later than this is still to happen; UTC.</param>
internal sealed class PageSchedules(IDictionary<int, IEnumerable<ContentSchedule>> found, DateTime now)
{
    /// <summary>Of what has no schedule, such as a version or what is in the recycle bin.</summary>
    public static PageSchedules None { get; } = new(new Dictionary<int, IEnumerable<ContentSchedule>>(), DateTime.MaxValue);

    public static PageSchedules Of(int document, ContentScheduleCollection schedules, DateTime now) =>
        new(new Dictionary<int, IEnumerable<ContentSchedule>> { [document] = schedules.FullSchedule }, now);

    /// <param name="culture">Null for a document that does not vary.</param>
    /// <returns>The next time, in UTC; null when nothing is to happen.</returns>
    public DateTime? Next(int document, string? culture, ContentScheduleAction action) => found.TryGetValue(document, out var schedules)
        ? schedules.Where(entry => entry.Action == action && entry.Date > now && entry.Culture.InvariantEquals(culture ?? string.Empty)).Min(entry => (DateTime?)entry.Date)
        : null;
}
