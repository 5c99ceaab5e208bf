using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Media.Care;

/// <summary>Gives the same values to many media. What a type has no property for is left out there. All or none.</summary>
internal sealed class MediaBatch(ICoreScopeProvider scopes, IMediaEditingService editing, ContentValues contentValues, ContentChecks checks, CurrentEditor editor)
{
    /// <param name="ids">The media.</param>
    /// <param name="values">The values, by alias; media do not vary.</param>
    /// <param name="onlyEmpty">Whether a value that is there already stays.</param>
    public async Task<Answer<MediaCareEndpoints.BatchResultModel>> SetAsync(Guid[] ids, IReadOnlyList<ValueModel> values, bool onlyEmpty)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MediaTree);
        var changed = 0;
        foreach (var id in ids)
        {
            if (await editing.GetAsync(id) is not { } media)
                return Problem.NotFound("Media", id);
            var (merged, hasChanged) = Merge(media, values, onlyEmpty);
            if (!hasChanged)
                continue;
            if (await SaveAsync(media, merged) is { } refused)
                return refused;
            changed++;
        }

        scope.Complete();
        return new MediaCareEndpoints.BatchResultModel(changed, ids.Length - changed);
    }

    private async Task<Problem?> SaveAsync(IMedia media, List<ValueModel> merged)
    {
        VariantRequestModel[] variants = [new(media.Name ?? string.Empty)];
        if (await checks.MediaAsync(media.ContentType.Key, merged, variants) is { } invalid)
            return invalid;
        var model = new MediaUpdateModel { Properties = ContentInput.Properties(merged), Variants = ContentInput.Variants(variants) };
        var attempt = await editing.UpdateAsync(media.Key, model, editor.Key);
        return attempt.Success ? null : EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, merged);
    }

    // Umbraco saves the whole: what is not given again would be emptied.
    private (List<ValueModel> Merged, bool HasChanged) Merge(IMedia media, IReadOnlyList<ValueModel> values, bool onlyEmpty)
    {
        var merged = contentValues.Read(media)
            .Select(value => new ValueModel(value.Alias, value.Culture, value.Segment, JsonSerializer.SerializeToElement(value.Value, ManagementJson.Options)))
            .ToList();
        var hasChanged = false;
        foreach (var value in values.Where(value => media.Properties.Contains(value.Alias)))
        {
            var at = merged.FindIndex(existing => existing.Alias == value.Alias);
            if (at >= 0 && ((onlyEmpty && !IsBlank(merged[at].Value)) || IsSame(merged[at].Value, value.Value)))
                continue;
            var fresh = new ValueModel(value.Alias, Value: value.Value);
            if (at >= 0)
                merged[at] = fresh;
            else if (!IsBlank(value.Value))
                merged.Add(fresh);
            else
                continue;
            hasChanged = true;
        }

        return (merged, hasChanged);
    }

    private static bool IsSame(JsonElement? left, JsonElement? right) =>
        (left, right) is ({ ValueKind: not JsonValueKind.Undefined } one, { ValueKind: not JsonValueKind.Undefined } other)
            ? JsonElement.DeepEquals(one, other)
            : IsBlank(left) && IsBlank(right);

    private static bool IsBlank(JsonElement? value) =>
        value is not { } given || given.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (given.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(given.GetString()));
}
