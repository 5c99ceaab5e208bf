using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Document types.</summary>
internal sealed class DocumentTypeRepository(ContentTypeStore store) : ContentTypeRepository<IContentType>(store), IContentTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.DocumentType;

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) => GetMany(
        [.. Store.Types.Of<IContentType>().All.Where(type => type.PropertyTypes.OfType<PropertyType>().Matching(query).Any()).Select(type => type.Id).DefaultIfEmpty(0)]);

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. Store.Types.All.SelectMany(type => type.PropertyTypes).Select(property => property.Alias).Distinct().Order(StringComparer.Ordinal)];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. Store.Types.All.Where(type => objectTypes.Length == 0 || objectTypes.Contains(ContentTypeStore.ObjectTypeOf(type))).Select(type => type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. Store.Types.All.Where(type => aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase)).Select(type => type.Id)];
}
