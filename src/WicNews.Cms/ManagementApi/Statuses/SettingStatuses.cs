using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.ManagementApi.Statuses;

/// <summary>Languages, domains, dictionary, webhooks, files, redirects, relations and user data.</summary>
internal static class SettingStatuses
{
    public static IReadOnlyDictionary<Enum, ProblemText> All { get; } = new Dictionary<Enum, ProblemText>
    {
        [LanguageOperationStatus.CancelledByNotification] = new(400, "Cancelled", "A rule of this site refused the operation."),
        [LanguageOperationStatus.InvalidFallback] = new(400, "Invalid fallback", "The fallback language would lead in a circle or does not exist."),
        [LanguageOperationStatus.NotFound] = new(404, "Language not found", "The language does not exist."),
        [LanguageOperationStatus.MissingDefault] = new(400, "Default language needed", "There must be a default language."),
        [LanguageOperationStatus.DuplicateIsoCode] = new(400, "Language exists", "The language exists already."),
        [LanguageOperationStatus.InvalidIsoCode] = new(400, "Invalid ISO code", "The ISO code is not a culture."),
        [LanguageOperationStatus.InvalidFallbackIsoCode] = new(400, "Invalid fallback", "The ISO code of the fallback is not a culture."),
        [LanguageOperationStatus.InvalidId] = new(400, "Invalid id", "The id given is not valid."),
        [DomainOperationStatus.CancelledByNotification] = new(400, "Cancelled", "A rule of this site refused the operation."),
        [DomainOperationStatus.ContentNotFound] = new(404, "Content not found", "The content does not exist."),
        [DomainOperationStatus.LanguageNotFound] = new(400, "Language not found", "A language given does not exist."),
        [DomainOperationStatus.DuplicateDomainName] = new(409, "Domain given twice", "A domain is given twice."),
        [DomainOperationStatus.ConflictingDomainName] = new(409, "Domain in use", "A domain is in use by other content."),
        [DomainOperationStatus.InvalidDomainName] = new(400, "Invalid domain", "A domain name is not valid."),
        [DictionaryItemOperationStatus.CancelledByNotification] = new(400, "Cancelled", "A rule of this site refused the operation."),
        [DictionaryItemOperationStatus.DuplicateItemKey] = new(409, "Key in use", "A dictionary item with this name exists already."),
        [DictionaryItemOperationStatus.ItemNotFound] = new(404, "Dictionary item not found", "The dictionary item does not exist."),
        [DictionaryItemOperationStatus.ParentNotFound] = new(404, "Parent not found", "The parent does not exist."),
        [DictionaryItemOperationStatus.InvalidId] = new(400, "Invalid id", "The id given is not valid."),
        [DictionaryItemOperationStatus.DuplicateKey] = new(400, "Id in use", "The id given is in use already."),
        [DictionaryItemOperationStatus.InvalidParent] = new(400, "Invalid parent", "A dictionary item cannot stand under itself."),
        [WebhookOperationStatus.CancelledByNotification] = new(400, "Cancelled", "A rule of this site refused the operation."),
        [WebhookOperationStatus.NotFound] = new(404, "Webhook not found", "The webhook does not exist."),
        [WebhookOperationStatus.NoEvents] = new(400, "Events missing", "A webhook needs at least one event."),
        [TemporaryFileOperationStatus.FileExtensionNotAllowed] = new(400, "File type not allowed", "Files of this type may not be uploaded."),
        [TemporaryFileOperationStatus.KeyAlreadyUsed] = new(400, "Id in use", "The id given is in use already."),
        [TemporaryFileOperationStatus.NotFound] = new(404, "Temporary file not found", "The temporary file does not exist or has expired."),
        [TemporaryFileOperationStatus.UploadBlocked] = new(400, "File refused", "The file was refused by the content check."),
        [TemporaryFileOperationStatus.InvalidFileName] = new(400, "Invalid file name", "The name of the file is not valid."),
        [RedirectUrlOperationStatus.CancelledByNotification] = new(400, "Cancelled", "A rule of this site refused the operation."),
        [RedirectUrlOperationStatus.NotFound] = new(404, "Redirect not found", "The redirect does not exist."),
        [RedirectUrlOperationStatus.Unknown] = new(500, "Operation failed", "The operation failed for an unknown reason."),
        [RelationOperationStatus.RelationTypeNotFound] = new(404, "Relation type not found", "The relation type does not exist."),
        [UserDataOperationStatus.NotFound] = new(404, "User data not found", "The user data does not exist."),
        [UserDataOperationStatus.UserNotFound] = new(404, "User not found", "The user does not exist."),
        [UserDataOperationStatus.AlreadyExists] = new(400, "User data exists", "User data with this id exists already."),
        [AuditLogOperationStatus.UserNotFound] = new(404, "User not found", "The user does not exist."),
    };
}
