using NSubstitute;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Tests.Support;

/// <summary>A published property by hand: one value, or one a culture. A value that is an exception is thrown, as a broken converter would.</summary>
public sealed class FakeProperty : IPublishedProperty
{
    private readonly Dictionary<string, object?> values;

    public FakeProperty(string alias, Dictionary<string, object?> values)
    {
        this.values = values;
        Alias = alias;
        PropertyType = Substitute.For<IPublishedPropertyType>();
        PropertyType.Alias.Returns(alias);
        PropertyType.Variations.Returns(values.ContainsKey("") ? ContentVariation.Nothing : ContentVariation.Culture);
    }

    public IPublishedPropertyType PropertyType { get; }

    public string Alias { get; }

    public bool HasValue(string? culture = null, string? segment = null) => GetValue(culture, segment) is not null;

    public object? GetSourceValue(string? culture = null, string? segment = null) => GetValue(culture, segment);

    public object? GetValue(string? culture = null, string? segment = null) =>
        values.GetValueOrDefault(culture ?? "") is Exception broken ? throw broken : values.GetValueOrDefault(culture ?? "");

    public object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) => GetValue(culture, segment);
}
