namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>What a document is in one language, as the backoffice marks it.</summary>
internal enum DocumentVariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}
