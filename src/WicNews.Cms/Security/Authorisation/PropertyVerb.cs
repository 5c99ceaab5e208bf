namespace WicNews.Cms.Security.Authorisation;

/// <summary>A permission for the values of one property, in the form in which Umbraco stores it: "property type|verb".</summary>
internal sealed record PropertyVerb(Guid PropertyType, string Verb)
{
    public static PropertyVerb? Parse(string permission) =>
        permission.Split('|', 2) is [var key, var verb] && Guid.TryParse(key, out var propertyType) ? new PropertyVerb(propertyType, verb) : null;

    public override string ToString() => $"{PropertyType}|{Verb}";
}
