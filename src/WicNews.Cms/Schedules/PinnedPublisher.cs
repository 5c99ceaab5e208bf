using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.Schedules;

/// <summary>
/// Publishes a language of a document as it was in one version, and leaves the draft as it is now. Umbraco publishes drafts only: the
/// version takes the draft's place, is published, and gives the place back. To be called inside a scope that holds the tree's lock.
/// </summary>
internal sealed class PinnedPublisher(IContentService contents, EarlierText earlier, IEnumerable<IEarliestRelease> earliest)
{
    /// <summary>Before when a document must not go out, in UTC; null when there is no such time.</summary>
    public DateTime? Earliest(IContent draft) => earliest.Select(rule => rule.Of(draft)?.UtcDateTime).Max();

    public PublishResult Publish(ICoreScope scope, IContent content, int? version, string culture)
    {
        if (version is null)
            return contents.Publish(content, [culture], content.WriterId);
        var pinned = contents.GetVersion(version.Value) ?? throw new InvalidOperationException($"The version {version} that was scheduled is gone.");
        if (HasSame(content, pinned, culture))
            return contents.Publish(content, [culture], content.WriterId);
        earlier.Frozen = pinned.UpdateDate;
        var draft = (IContent)content.DeepClone();
        Take(content, pinned, culture);
        SaveQuietly(scope, content, pinned.WriterId);
        var result = contents.Publish(content, [culture], pinned.WriterId);
        if (!result.Success)
            return result;
        var after = contents.GetById(content.Id) ?? throw new InvalidOperationException($"Document {content.Id} is gone while it is being published.");
        Take(after, draft, culture);
        SaveQuietly(scope, after, draft.WriterId);
        return result;
    }

    /// <summary>To be called when all have heard of the publication.</summary>
    public void Forget() => earlier.Frozen = null;

    // Nobody saved anything: neither webhooks nor rules are to hear of the change of places.
    private void SaveQuietly(ICoreScope scope, IContent content, int user)
    {
        using (scope.Notifications.Suppress())
            contents.Save(content, user);
    }

    private static void Take(IContent content, IContent from, string culture)
    {
        if (content.ContentType.VariesByCulture())
            content.SetCultureName(from.GetCultureName(culture), culture);
        else
            content.Name = from.Name;
        foreach (var property in content.Properties)
        {
            foreach (var (language, segment) in Places(property, from.Properties[property.Alias], culture))
                property.SetValue(from.Properties[property.Alias]?.GetValue(language, segment), language, segment);
        }
    }

    private static bool HasSame(IContent content, IContent other, string culture) =>
        (content.ContentType.VariesByCulture() ? content.GetCultureName(culture) == other.GetCultureName(culture) : content.Name == other.Name)
        && content.Properties.All(property => Places(property, other.Properties[property.Alias], culture).All(place =>
            Equals(property.GetValue(place.Culture, place.Segment), other.Properties[property.Alias]?.GetValue(place.Culture, place.Segment))));

    // The values that go out with a language: its own, and those that all languages share.
    private static IEnumerable<(string? Culture, string? Segment)> Places(IProperty property, IProperty? other, string culture)
    {
        string? language = property.PropertyType.VariesByCulture() ? culture : null;
        return property.Values.Concat(other?.Values ?? []).Where(value => string.Equals(value.Culture, language, StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Segment).Append(null).Distinct().Select(segment => ((string?)language, segment));
    }
}
