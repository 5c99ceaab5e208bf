using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting;

/// <summary>Aliases that a property may not have, because published content has members of these names.</summary>
internal sealed class ReservedFieldNames : IReservedFieldNamesService
{
    private static readonly IReadOnlySet<string> Published = typeof(IPublishedContent).GetProperties()
        .Concat(typeof(IPublishedElement).GetProperties()).Select(property => Camel(property.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public ISet<string> GetDocumentReservedFieldNames() => new HashSet<string>(Published, StringComparer.OrdinalIgnoreCase);

    public ISet<string> GetMediaReservedFieldNames() => new HashSet<string>(Published, StringComparer.OrdinalIgnoreCase);

    public ISet<string> GetMemberReservedFieldNames() => new HashSet<string>(Published, StringComparer.OrdinalIgnoreCase);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
