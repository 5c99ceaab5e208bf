using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Cultures and host names of a branch of documents.</summary>
internal static class DocumentDomains
{
    public static void MapDocumentDomains(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapGet("/{id:guid}/domains", GetAsync);
        documents.MapPut("/{id:guid}/domains", UpdateAsync);
    }

    private static async Task<Answer<DomainsModel>> GetAsync(Guid id, DocumentAccess access, IDomainService domains, IContentEditingService editing)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is null)
            return Problem.NotFound("Document", id);
        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).ToArray();
        return new DomainsModel(
            assigned.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode,
            [.. assigned.Where(domain => !domain.IsWildcard).Select(domain => new DomainNameModel(domain.DomainName, domain.LanguageIsoCode ?? string.Empty))]);
    }

    private static async Task<Answer> UpdateAsync(Guid id, Body<UpdateDomainsModel> body, DocumentAccess access, IDomainService domains, IIdKeyMap ids)
    {
        if (await access.DeniedAsync(ActionAssignDomain.ActionLetter, id) is { } denied)
            return denied;
        var attempt = await domains.UpdateDomainsAsync(id, new DomainsUpdateModel
        {
            DefaultIsoCode = body.Value.DefaultIsoCode,
            Domains = [.. body.Value.Domains.Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.IsoCode })],
        });
        if (attempt.Success)
            return Answer.Done;
        var problem = attempt.Status.ToProblem();
        return attempt.Status == DomainOperationStatus.ConflictingDomainName
            ? problem with { Extensions = new Dictionary<string, object?> { ["conflictingDomainNames"] = Assigned(attempt.Result?.ConflictingDomains ?? [], ids).ToArray() } }
            : problem;
    }

    private static IEnumerable<AssignedDomainModel> Assigned(IEnumerable<IDomain> domains, IIdKeyMap ids) =>
        from domain in domains
        let content = ids.GetKeyForId(domain.RootContentId ?? 0, UmbracoObjectTypes.Document)
        where content.Success
        select new AssignedDomainModel(domain.DomainName, new Reference(content.Result));

    internal sealed record DomainsModel(string? DefaultIsoCode, IReadOnlyList<DomainNameModel> Domains);

    internal sealed record UpdateDomainsModel(IReadOnlyList<DomainNameModel> Domains, string? DefaultIsoCode = null);

    /// <summary>A host name that other content has.</summary>
    internal sealed record AssignedDomainModel(string DomainName, Reference Content);

    internal sealed record DomainNameModel(string DomainName, string IsoCode);
}
