using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Whether content holds values of a data type or a property. Versions hold their values by the property's key.</summary>
internal sealed class UsageRepository(AmbientDatabase database, ContentTypeStore types, DataTypeStore dataTypes)
    : EfRepository(database), IDataTypeUsageRepository, IPropertyTypeUsageRepository
{
    public async Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        if (!dataTypes.Types.ByKey.TryGetValue(dataTypeKey, out var dataType))
        {
            return false;
        }

        foreach (Guid property in types.Types.All.SelectMany(type => type.PropertyTypes).Where(property => property.DataTypeId == dataType.Id).Select(property => property.Key))
        {
            if (await IsHeldAsync(property))
            {
                return true;
            }
        }

        return false;
    }

    public async Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias) =>
        types.Types.All.FirstOrDefault(type => type.Key == contentTypeKey)?.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == propertyAlias)
            is { } property && await IsHeldAsync(property.Key);

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => Task.FromResult(types.Types.All.Any(type => type.Key == contentTypeKey));

    private Task<bool> IsHeldAsync(Guid property)
    {
        string key = property.ToString();
        return Read.Set<VersionRow>().AnyAsync(row => row.Data.Contains(key));
    }
}
