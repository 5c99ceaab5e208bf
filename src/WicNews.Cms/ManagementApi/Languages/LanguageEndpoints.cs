using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Languages;

/// <summary>The languages that content may be written in.</summary>
internal static class LanguageEndpoints
{
    private const string Location = "/umbraco/management/api/v1/language";

    public static void MapLanguages(this RouteGroupBuilder api)
    {
        var read = api.MapResource("/language", "Language", AuthorizationPolicies.BackOfficeAccess);
        read.MapGet("/", ListAsync);
        read.MapGet("/{isoCode}", GetAsync);
        var write = api.MapResource("/language", "Language", AuthorizationPolicies.TreeAccessLanguages);
        write.MapPost("/", CreateAsync);
        write.MapPut("/{isoCode}", UpdateAsync);
        write.MapDelete("/{isoCode}", DeleteAsync);
        var items = api.MapResource("/item/language", "Language", AuthorizationPolicies.BackOfficeAccess);
        items.MapGet("/", ItemsAsync);
        items.MapGet("/default", DefaultAsync);
        api.MapResource("/culture", "Culture", AuthorizationPolicies.BackOfficeAccess).MapGet("/", Cultures);
        api.MapResource("/segment", "Segment", AuthorizationPolicies.BackOfficeAccess).MapGet("/", SegmentsAsync);
    }

    private static async Task<Answer<Paged<LanguageModel>>> ListAsync(ILanguageService languages, int skip = 0, int take = 100) =>
        (await languages.GetAllAsync()).Select(LanguageModel.Of).ToArray().Page(skip, take);

    private static async Task<Answer<LanguageModel>> GetAsync(string isoCode, ILanguageService languages) =>
        await languages.GetAsync(isoCode) is { } language ? LanguageModel.Of(language) : NotFound(isoCode);

    private static async Task<Answer> CreateAsync(Body<LanguageModel> body, ILanguageService languages, CurrentEditor editor)
    {
        if (Check(body.Value.Name) is { } invalid)
            return invalid;
        var language = new Language(body.Value.IsoCode, body.Value.Name)
        {
            IsDefault = body.Value.IsDefault,
            IsMandatory = body.Value.IsMandatory,
            FallbackIsoCode = body.Value.FallbackIsoCode,
        };
        var attempt = await languages.CreateAsync(language, editor.Key);
        return attempt.Success ? Answer.Created($"{Location}/{attempt.Result.IsoCode}", attempt.Result.IsoCode) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(string isoCode, Body<UpdateLanguageModel> body, ILanguageService languages, CurrentEditor editor)
    {
        if (Check(body.Value.Name) is { } invalid)
            return invalid;
        if (await languages.GetAsync(isoCode) is not { } language)
            return NotFound(isoCode);
        language.CultureName = body.Value.Name;
        language.IsDefault = body.Value.IsDefault;
        language.IsMandatory = body.Value.IsMandatory;
        language.FallbackIsoCode = body.Value.FallbackIsoCode;
        var attempt = await languages.UpdateAsync(language, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(string isoCode, ILanguageService languages, CurrentEditor editor)
    {
        var attempt = await languages.DeleteAsync(isoCode, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer<List<LanguageItemModel>>> ItemsAsync(ILanguageService languages, string[]? isoCode = null) =>
        (await languages.GetAllAsync())
            .Where(language => (isoCode ?? []).InvariantContains(language.IsoCode))
            .Select(language => new LanguageItemModel(language.CultureName, language.IsoCode))
            .ToList();

    private static async Task<Answer<LanguageItemModel>> DefaultAsync(ILanguageService languages) =>
        await languages.GetDefaultLanguageAsync() is { } language
            ? new LanguageItemModel(language.CultureName, language.IsoCode)
            : LanguageOperationStatus.NotFound.ToProblem() with { Detail = "There is no default language." };

    private static Answer<Paged<CultureModel>> Cultures(ICultureService cultures, int skip = 0, int take = 100) =>
        cultures.GetValidCultureInfos().Select(culture => new CultureModel(culture.Name, culture.EnglishName)).ToArray().Page(skip, take);

    private static async Task<Answer<Paged<Documents.SegmentModel>>> SegmentsAsync(ISegmentService segments, int skip = 0, int take = 100)
    {
        var attempt = await segments.GetPagedSegmentsAsync(skip, take);
        return attempt is { Success: true, Result: { } page }
            ? new Paged<Documents.SegmentModel>(page.Total, [.. page.Items.Select(segment => new Documents.SegmentModel(segment.Name, segment.Alias))])
            : attempt.Status.ToProblem();
    }

    private static Problem? Check(string name) => name.Length is 0 or > 100
        ? Problem.BadInput("$.name", "A name of at most 100 characters is required.")
        : null;

    private static Problem NotFound(string isoCode) =>
        LanguageOperationStatus.NotFound.ToProblem() with { Detail = $"No language of this site has the ISO code '{(isoCode.Length > 20 ? isoCode[..20] : isoCode)}'." };

    internal sealed record LanguageModel(string IsoCode, string Name, bool IsDefault = false, bool IsMandatory = false, string? FallbackIsoCode = null)
    {
        public static LanguageModel Of(ILanguage language) =>
            new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);
    }

    internal sealed record UpdateLanguageModel(string Name, bool IsDefault = false, bool IsMandatory = false, string? FallbackIsoCode = null);

    internal sealed record LanguageItemModel(string Name, string IsoCode);

    internal sealed record CultureModel(string Name, string EnglishName);
}
