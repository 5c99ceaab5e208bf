using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using ListViewConfiguration = Umbraco.Cms.Core.PropertyEditors.ListViewConfiguration;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>How a collection is shown: which columns it has and by what it may be ordered.</summary>
internal sealed record CollectionView(IReadOnlySet<string> Columns, IReadOnlySet<string> SystemColumns)
{
    private static readonly string[] AlwaysOrderable = ["name", "createDate", "updateDate", "sortOrder", "creator", "owner", "updater", "published", "contentTypeAlias"];

    /// <summary>The view of a data type; a refusal when it configures none.</summary>
    public static async Task<(CollectionView? View, Problem? Problem)> ReadAsync(IDataTypeService dataTypes, Guid dataTypeId)
    {
        if (await dataTypes.GetAsync(dataTypeId) is not { } dataType)
            return (null, ContentCollectionOperationStatus.DataTypeNotFound.ToProblem());
        if (dataType.ConfigurationObject is not ListViewConfiguration configuration)
            return (null, ContentCollectionOperationStatus.DataTypeNotCollection.ToProblem());
        var columns = configuration.IncludeProperties.Where(property => property.Alias is not null).ToArray();
        return (
            new CollectionView(
                columns.Where(property => !property.IsSystem).Select(property => property.Alias!).ToHashSet(),
                columns.Where(property => property.IsSystem).Select(property => property.Alias!).ToHashSet()),
            null);
    }

    /// <summary>The order asked for; null when it is neither a column nor a field that everything has.</summary>
    public Ordering? Order(string? by, Direction? direction, string? culture)
    {
        var field = by ?? "updateDate";
        if (AlwaysOrderable.InvariantContains(field) || SystemColumns.Contains(field))
            return Ordering.By(field, direction ?? Direction.Ascending, culture);
        return Columns.Contains(field) ? Ordering.By(field, direction ?? Direction.Ascending, culture, isCustomField: true) : null;
    }
}
