using System.Collections.Frozen;
using WicNews.Cms.Editing.Presence;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Security;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>What events tell of, and the policy that a listener must meet to hear them.</summary>
internal static class ServerEventSources
{
    public static readonly FrozenDictionary<string, string> Policies = new Dictionary<string, string>
    {
        [EventSource.Document] = AuthorizationPolicies.SectionAccessForContentTree,
        [EventSource.DocumentBlueprint] = AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes,
        [EventSource.DocumentType] = AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes,
        [EventSource.Media] = AuthorizationPolicies.SectionAccessForMediaTree,
        [EventSource.MediaType] = AuthorizationPolicies.TreeAccessMediaOrMediaTypes,
        [EventSource.DataType] = AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes,
        [EventSource.Language] = AuthorizationPolicies.BackOfficeAccess,
        [EventSource.DictionaryItem] = AuthorizationPolicies.TreeAccessDictionary,
        [EventSource.Domain] = AuthorizationPolicies.TreeAccessDocuments,
        [EventSource.Relation] = AuthorizationPolicies.SectionAccessContentOrMedia,
        [EventSource.RelationType] = AuthorizationPolicies.TreeAccessRelationTypes,
        [EventSource.User] = AuthorizationPolicies.SectionAccessUsers,
        [EventSource.UserGroup] = AuthorizationPolicies.SectionAccessUsers,
        [EventSource.Webhook] = AuthorizationPolicies.TreeAccessWebhooks,
        [ReviewNotices.EventSource] = AuthorizationPolicies.TreeAccessDocuments,
        [PresenceEndpoints.EventSource] = AuthorizationPolicies.SectionAccessContentOrMedia,
    }.ToFrozenDictionary();
}
