using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>What may be picked in a media field.</summary>
internal sealed class MediaPickerRules(IMediaService media, IMediaNavigationQueryService navigation)
{
    public string? TypeAliasOf(Guid mediaKey) => media.GetById(mediaKey)?.ContentType.Alias;

    public IEnumerable<string> Check(object? value, MediaPicker3Configuration configuration)
    {
        if (MediaPickerEntry.Read(value) is not { } entries)
            return ["A list of media is expected here: objects with key and mediaKey."];
        return
        [
            .. CountRule.Check(
                entries.Count,
                entries.Count == 0 ? null : configuration.ValidationLimit.Min,
                configuration.Multiple ? configuration.ValidationLimit.Max : 1),
            .. entries.SelectMany(entry => ImageCropperValue.Check(entry.FocalPoint, entry.Crops)),
            .. Check(entries, configuration),
        ];
    }

    private IEnumerable<string> Check(IReadOnlyList<MediaPickerEntry> entries, MediaPicker3Configuration configuration)
    {
        if (entries.Count == 0)
            yield break;
        Guid[] keys = [.. entries.Select(entry => entry.MediaKey).Distinct()];
        Dictionary<Guid, IMedia> found = media.GetByIds(keys).ToDictionary(item => item.Key);
        foreach (Guid missing in keys.Where(key => !found.ContainsKey(key)))
            yield return $"The picked media {missing} does not exist (any more).";

        HashSet<Guid> allowed = GuidList.Parse(configuration.Filter);
        foreach (IMedia item in found.Values.Where(item => allowed.Count > 0 && !allowed.Contains(item.ContentType.Key)))
            yield return $"\"{item.Name}\" is of a type ({item.ContentType.Name}) that cannot be picked here.";

        if (configuration.StartNodeId is { } start && !ValidationHelper.HasValidStartNode(found.Keys, start, navigation))
            yield return "Something was picked outside the folder that this field is limited to.";
    }
}
