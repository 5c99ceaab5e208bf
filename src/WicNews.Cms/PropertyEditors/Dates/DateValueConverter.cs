using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>Dates in parts for readers: each as the CLR type that says no more than is known.</summary>
public sealed class DateValueConverter : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => TypeOf(propertyType) is not null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => TypeOf(propertyType)!;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        DateValue.Read(source);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not DateValue { Date: var date })
            return null;
        return propertyType.EditorAlias switch
        {
            Constants.PropertyEditors.Aliases.DateOnly => DateOnly.FromDateTime(date.DateTime),
            Constants.PropertyEditors.Aliases.TimeOnly => TimeOnly.FromDateTime(date.DateTime),
            Constants.PropertyEditors.Aliases.DateTimeUnspecified => date.DateTime,
            _ => date,
        };
    }

    private static Type? TypeOf(IPublishedPropertyType propertyType) => propertyType.EditorAlias switch
    {
        Constants.PropertyEditors.Aliases.DateOnly => typeof(DateOnly?),
        Constants.PropertyEditors.Aliases.TimeOnly => typeof(TimeOnly?),
        Constants.PropertyEditors.Aliases.DateTimeUnspecified => typeof(DateTime?),
        Constants.PropertyEditors.Aliases.DateTimeWithTimeZone => typeof(DateTimeOffset?),
        _ => null,
    };
}
