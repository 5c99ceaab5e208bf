namespace WicNews.Cms.Persistence.Contents;

/// <summary>Finds the keys of the property types that have an alias.</summary>
internal interface IPropertyTypeKeys
{
    IReadOnlySet<Guid> Of(string alias);
}
