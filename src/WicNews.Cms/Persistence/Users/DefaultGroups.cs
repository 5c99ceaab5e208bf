using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;

namespace WicNews.Cms.Persistence.Users;

/// <summary>The groups that a new site begins with: Umbraco's own, under its keys, and archivists.</summary>
internal static class DefaultGroups
{
    /// <summary>The key of the archivists' group.</summary>
    public static readonly Guid ArchivistsKey = new("5b0f3a0c-2a53-4c86-9d0e-0f4f6c1f7a31");

    // Writers write; an editor publishes.
    private static readonly string[] Writing =
    [
        ActionBrowse.ActionLetter,
        ActionNew.ActionLetter,
        ActionUpdate.ActionLetter,
        ActionNotify.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter,
        ActionDocumentPropertyWrite.ActionLetter,
    ];

    private static readonly string[] Editing =
    [
        .. Writing,
        ActionDelete.ActionLetter,
        ActionMove.ActionLetter,
        ActionCopy.ActionLetter,
        ActionSort.ActionLetter,
        ActionPublish.ActionLetter,
        ActionUnpublish.ActionLetter,
        ActionRollback.ActionLetter,
        ActionRestore.ActionLetter,
        ActionCreateBlueprintFromContent.ActionLetter,
    ];

    private static readonly string[] Everything =
    [
        .. Editing,
        ActionRights.ActionLetter,
        ActionProtect.ActionLetter,
        ActionAssignDomain.ActionLetter,
    ];

    public static IReadOnlyList<UserGroupRow> Rows(DateTime now) =>
    [
        Group(Constants.Security.AdminGroupKey, Constants.Security.AdminGroupAlias, "Administrators", "icon-medal", now, Everything,
            Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Users, Constants.Applications.Settings, Constants.Applications.Translation),
        Group(Constants.Security.WriterGroupKey, "writer", "Writers", "icon-edit", now, Writing,
            Constants.Applications.Content, Constants.Applications.Media),
        Group(Constants.Security.EditorGroupKey, "editor", "Editors", "icon-tools", now, Editing,
            Constants.Applications.Content, Constants.Applications.Media),
        Group(Constants.Security.TranslatorGroupKey, "translator", "Translators", "icon-globe", now,
            [ActionBrowse.ActionLetter, ActionUpdate.ActionLetter, ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter],
            Constants.Applications.Content, Constants.Applications.Translation),
        Group(Constants.Security.SensitiveDataGroupKey, "sensitiveData", "Sensitive data", "icon-lock", now, []),
        // Archivists see everything and may write nothing in general: which properties they may write is the site's to say, property by
        // property. Making and publishing go only as far as those properties do.
        Group(ArchivistsKey, "archivist", "Archivists", "icon-folders", now,
            [ActionBrowse.ActionLetter, ActionNew.ActionLetter, ActionUpdate.ActionLetter, ActionPublish.ActionLetter, ActionNotify.ActionLetter, ActionDocumentPropertyRead.ActionLetter],
            Constants.Applications.Content, Constants.Applications.Media),
    ];

    private static UserGroupRow Group(Guid key, string alias, string name, string icon, DateTime now, string[] permissions, params string[] sections) => new()
    {
        Key = key,
        Alias = alias,
        Name = name,
        Icon = icon,
        HasAccessToAllLanguages = true,
        StartContentId = Constants.System.Root,
        StartMediaId = Constants.System.Root,
        Sections = [.. sections],
        Permissions = [.. permissions],
        CreateDate = now,
        UpdateDate = now,
    };
}
