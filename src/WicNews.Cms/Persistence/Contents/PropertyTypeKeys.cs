using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Asks the content types.</summary>
internal sealed class PropertyTypeKeys(IContentTypeRepository contentTypes, IMediaTypeRepository mediaTypes) : IPropertyTypeKeys
{
    public IReadOnlySet<Guid> Of(string alias)
    {
        // No ids: all of them.
        int[] all = [];
        IEnumerable<IContentTypeComposition> types = contentTypes.GetMany(all).Cast<IContentTypeComposition>().Concat(mediaTypes.GetMany(all));
        return types.SelectMany(type => type.PropertyTypes)
            .Where(property => string.Equals(property.Alias, alias, StringComparison.OrdinalIgnoreCase))
            .Select(property => property.Key).ToHashSet();
    }
}
