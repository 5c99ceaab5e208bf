using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Dictionary;

/// <summary>Short texts in every language, kept apart from documents.</summary>
internal static class DictionaryEndpoints
{
    private const string Location = "/umbraco/management/api/v1/dictionary";
    private const int MaxNameLength = 450;

    public static void MapDictionary(this RouteGroupBuilder api)
    {
        var dictionary = api.MapResource("/dictionary", "Dictionary", AuthorizationPolicies.TreeAccessDictionary);
        dictionary.MapGet("/", ListAsync);
        dictionary.MapGet("/{id:guid}", GetAsync);
        dictionary.MapPost("/", CreateAsync);
        dictionary.MapPut("/{id:guid}", UpdateAsync);
        dictionary.MapPut("/{id:guid}/move", MoveAsync);
        dictionary.MapDelete("/{id:guid}", DeleteAsync);
        api.MapResource("/item/dictionary", "Dictionary", AuthorizationPolicies.TreeAccessDictionary).MapGet("/", ItemsAsync);
        var tree = api.MapResource("/tree/dictionary", "Dictionary", AuthorizationPolicies.TreeAccessDictionaryOrTemplates);
        tree.MapGet("/root", (IDictionaryItemService items, int skip = 0, int take = 100) => ChildrenAsync(null, items, skip, take));
        tree.MapGet("/children", (Guid parentId, IDictionaryItemService items, int skip = 0, int take = 100) => ChildrenAsync(parentId, items, skip, take));
        tree.MapGet("/ancestors", AncestorsAsync);
    }

    private static async Task<Answer<Paged<DictionaryOverviewModel>>> ListAsync(
        IDictionaryItemService items, string? filter = null, int skip = 0, int take = 100) =>
        (await items.GetDescendantsAsync(null, filter)).Select(item => new DictionaryOverviewModel(
            item.ItemKey,
            item.Key,
            Reference.To(item.ParentId),
            [.. item.Translations.Where(translation => translation.Value.Length > 0).Select(translation => translation.LanguageIsoCode)])).ToArray().Page(skip, take);

    private static async Task<Answer<DictionaryModel>> GetAsync(Guid id, IDictionaryItemService items) =>
        await items.GetAsync(id) is { } item
            ? new DictionaryModel(item.Key, item.ItemKey, [.. item.Translations.Select(translation => new TranslationModel(translation.LanguageIsoCode, translation.Value))])
            : DictionaryItemOperationStatus.ItemNotFound.ToProblem();

    private static async Task<Answer> CreateAsync(Body<CreateDictionaryModel> body, IDictionaryItemService items, ILanguageService languages, CurrentEditor editor)
    {
        var request = body.Value;
        var item = new DictionaryItem(request.Parent?.Id, request.Name.Trim());
        if (request.Id is { } id)
            item.Key = id;
        if (await FillAsync(item, request.Name, request.Translations, languages) is { } invalid)
            return invalid;
        var attempt = await items.CreateAsync(item, editor.Key);
        return attempt.Success ? Answer.Created(Location, attempt.Result.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UpdateDictionaryModel> body, IDictionaryItemService items, ILanguageService languages, CurrentEditor editor)
    {
        if (await items.GetAsync(id) is not { } item)
            return DictionaryItemOperationStatus.ItemNotFound.ToProblem();
        item.ItemKey = body.Value.Name.Trim();
        if (await FillAsync(item, body.Value.Name, body.Value.Translations, languages) is { } invalid)
            return invalid;
        var attempt = await items.UpdateAsync(item, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<TargetModel> body, IDictionaryItemService items, CurrentEditor editor)
    {
        if (await items.GetAsync(id) is not { } item)
            return DictionaryItemOperationStatus.ItemNotFound.ToProblem();
        var attempt = await items.MoveAsync(item, body.Value.Target?.Id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IDictionaryItemService items, CurrentEditor editor)
    {
        var attempt = await items.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer<List<NamedItemModel>>> ItemsAsync(IDictionaryItemService items, Guid[]? id = null) =>
        id is { Length: > 0 } ? (await items.GetManyAsync(id)).Select(item => new NamedItemModel(item.ItemKey, item.Key, [])).ToList() : new List<NamedItemModel>();

    private static async Task<Answer<Paged<DictionaryTreeItemModel>>> ChildrenAsync(Guid? parent, IDictionaryItemService items, int skip, int take)
    {
        var page = await items.GetPagedAsync(parent, skip, take);
        var shown = new List<DictionaryTreeItemModel>();
        foreach (var item in page.Items)
            shown.Add(await TreeItemAsync(item, items));
        return new Paged<DictionaryTreeItemModel>(page.Total, shown);
    }

    private static async Task<Answer<List<DictionaryTreeItemModel>>> AncestorsAsync(Guid? descendantId, IDictionaryItemService items)
    {
        var chain = new List<DictionaryTreeItemModel>();
        for (var item = await items.GetAsync(descendantId ?? Guid.Empty); item is not null; item = item.ParentId is { } parent ? await items.GetAsync(parent) : null)
            chain.Insert(0, await TreeItemAsync(item, items));
        return chain;
    }

    private static async Task<DictionaryTreeItemModel> TreeItemAsync(IDictionaryItem item, IDictionaryItemService items) =>
        new(item.ItemKey, item.Key, Reference.To(item.ParentId), [], await items.CountChildrenAsync(item.Key) > 0);

    private static async Task<Problem?> FillAsync(IDictionaryItem item, string name, IReadOnlyList<TranslationModel>? translations, ILanguageService languages)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength)
            return Problem.BadInput("$.name", $"A name of at most {MaxNameLength} characters is required.");
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var given = translations ?? [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < given.Count; index++)
        {
            if (!known.ContainsKey(given[index].IsoCode))
                return Problem.BadInput($"$.translations[{index}].isoCode", "This is not a language of this site.");
            if (!seen.Add(given[index].IsoCode))
                return Problem.BadInput($"$.translations[{index}].isoCode", "The same language is given twice.");
        }

        item.Translations = [.. given.Select(translation => (IDictionaryTranslation)new DictionaryTranslation(known[translation.IsoCode], translation.Translation))];
        return null;
    }

    internal sealed record TranslationModel(string IsoCode, string Translation);

    internal sealed record DictionaryModel(Guid Id, string Name, IReadOnlyList<TranslationModel> Translations);

    internal sealed record DictionaryOverviewModel(string? Name, Guid Id, Reference? Parent, IReadOnlyList<string> TranslatedIsoCodes);

    internal sealed record DictionaryTreeItemModel(string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren);

    internal sealed record CreateDictionaryModel(string Name, Guid? Id = null, Reference? Parent = null, IReadOnlyList<TranslationModel>? Translations = null);

    internal sealed record UpdateDictionaryModel(string Name, IReadOnlyList<TranslationModel>? Translations = null);
}
