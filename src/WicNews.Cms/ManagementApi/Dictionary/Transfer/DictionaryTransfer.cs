using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Dictionary.Transfer;

/// <summary>Dictionary items into a file, and out of one. An item that is known by its key or its name gets the file's texts; others are made.</summary>
internal static class DictionaryTransfer
{
    private const string Location = "/umbraco/management/api/v1/dictionary";

    public static void MapDictionaryTransfer(this RouteGroupBuilder api)
    {
        var dictionary = api.MapResource("/dictionary", "Dictionary", AuthorizationPolicies.TreeAccessDictionary);
        dictionary.MapGet("/{id:guid}/export", ExportAsync).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        dictionary.MapPost("/import", ImportAsync);
    }

    private static async Task<IResult> ExportAsync(Guid id, IDictionaryItemService items, bool includeChildren = false) =>
        await items.GetAsync(id) is { } item
            ? Results.File(Encoding.UTF8.GetBytes((await DictionaryXml.WriteAsync(item, includeChildren, items)).ToString()), "application/octet-stream", item.ItemKey + ".udt")
            : DictionaryItemOperationStatus.ItemNotFound.ToProblem();

    private static async Task<Answer> ImportAsync(Body<ImportModel> body, ITemporaryFileService files, IDictionaryItemService items, DictionaryImport import)
    {
        if (await files.GetAsync(body.Value.TemporaryFile.Id) is not { } file)
            return Problem.NotFound("Temporary file", body.Value.TemporaryFile.Id, "TemporaryFileNotFound");
        if (body.Value.Parent is { } parent && await items.GetAsync(parent.Id) is null)
            return DictionaryItemOperationStatus.ParentNotFound.ToProblem();
        DictionaryEntry? entry;
        await using (var stream = file.OpenReadStream())
            entry = DictionaryXml.Read(stream);
        return entry is null
            ? Problem.BadInput("$.temporaryFile", "The file is not an export of dictionary items.") with { OperationStatus = "InvalidFileContent" }
            : await import.RunAsync(entry, body.Value.Parent?.Id) is { } refused ? refused : Answer.Created(Location, entry.Key);
    }

    internal sealed record ImportModel(Reference TemporaryFile, Reference? Parent = null);
}

/// <summary>Makes or changes items after a file: all or none.</summary>
internal sealed class DictionaryImport(ICoreScopeProvider scopes, IDictionaryItemService items, ILanguageService languages, CurrentEditor editor)
{
    /// <returns>Why it was refused, or null.</returns>
    public async Task<Problem?> RunAsync(DictionaryEntry entry, Guid? parent)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.Languages);
        var refused = await ApplyAsync(entry, parent, known);
        if (refused is null)
            scope.Complete();
        return refused;
    }

    private async Task<Problem?> ApplyAsync(DictionaryEntry entry, Guid? parent, Dictionary<string, ILanguage> known)
    {
        var existing = await items.GetAsync(entry.Key) ?? await items.GetAsync(entry.Name);
        var item = existing ?? new DictionaryItem(parent, entry.Name) { Key = entry.Key };
        // Texts in languages that this site has not are left out; those of other languages than the file's stay.
        var given = entry.Values.Where(value => known.ContainsKey(value.Culture)).ToDictionary(value => value.Culture, value => value.Text, StringComparer.OrdinalIgnoreCase);
        item.Translations =
        [
            .. item.Translations.Where(translation => !given.ContainsKey(translation.LanguageIsoCode)),
            .. given.Select(value => new DictionaryTranslation(known[value.Key], value.Value)),
        ];
        var attempt = existing is null ? await items.CreateAsync(item, editor.Key) : await items.UpdateAsync(item, editor.Key);
        if (!attempt.Success)
            return attempt.Status.ToProblem();
        foreach (var child in entry.Children)
            if (await ApplyAsync(child, item.Key, known) is { } refused)
                return refused;
        return null;
    }
}
