using System.Text;
using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Languages, dictionary, tags, relations, indexes, webhooks and the server itself.</summary>
internal static class SettingCalls
{
    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /v1/culture"] = Plain("/v1/culture"),
        ["GET /v1/item/language"] = Plain("/v1/item/language?isoCode=en-US"),
        ["GET /v1/item/language/default"] = Plain("/v1/item/language/default"),
        ["GET /v1/language"] = Plain("/v1/language"),
        ["GET /v1/language/{isoCode}"] = Plain("/v1/language/en-US"),
        ["POST /v1/language"] = ground => Task.FromResult(new Call("/v1/language", new { isoCode = Ground.Take(), name = ground.NewName(), isDefault = false, isMandatory = false, fallbackIsoCode = "en-US" })),
        ["DELETE /v1/language/{isoCode}"] = async ground => new Call($"/v1/language/{await ground.LanguageAsync()}"),
        ["PUT /v1/language/{isoCode}"] = async ground => new Call($"/v1/language/{await ground.LanguageAsync()}", new { name = ground.NewName(), isDefault = false, isMandatory = false, fallbackIsoCode = "en-US" }),

        ["GET /v1/dictionary"] = Plain("/v1/dictionary?filter=ground"),
        ["GET /v1/dictionary/{id}"] = About("/v1/dictionary/{id}", Word),
        ["GET /v1/dictionary/{id}/export"] = About("/v1/dictionary/{id}/export?includeChildren=true", Word),
        ["GET /v1/item/dictionary"] = About("/v1/item/dictionary?id={id}", Word),
        ["GET /v1/tree/dictionary/ancestors"] = About("/v1/tree/dictionary/ancestors?descendantId={id}", Word),
        ["GET /v1/tree/dictionary/children"] = About("/v1/tree/dictionary/children?parentId={id}", Word),
        ["GET /v1/tree/dictionary/root"] = Plain("/v1/tree/dictionary/root"),
        ["POST /v1/dictionary"] = ground => Task.FromResult(new Call("/v1/dictionary", ground.DictionaryBody())),
        ["POST /v1/dictionary/import"] = async ground => new Call("/v1/dictionary/import", new { temporaryFile = Ground.Reference(await DictionaryFileAsync(ground)), parent = (object?)null }),
        ["DELETE /v1/dictionary/{id}"] = About("/v1/dictionary/{id}", Word),
        ["PUT /v1/dictionary/{id}"] = About("/v1/dictionary/{id}", Word, ground => new { name = ground.NewName(), translations = new[] { new { isoCode = "en-US", translation = "Changed" } } }),
        ["PUT /v1/dictionary/{id}/move"] = async ground => new Call($"/v1/dictionary/{await ground.DictionaryAsync()}/move", Target(await ground.DictionaryAsync())),

        ["GET /v1/indexer"] = Plain("/v1/indexer"),
        ["GET /v1/indexer/{indexName}"] = Plain("/v1/indexer/ExternalIndex"),
        ["POST /v1/indexer/{indexName}/rebuild"] = Plain("/v1/indexer/DeliveryApiContentIndex/rebuild"),
        ["GET /v1/searcher"] = Plain("/v1/searcher"),
        ["GET /v1/searcher/{searcherName}/query"] = Plain("/v1/searcher/ExternalIndex/query?term=ground"),
        ["POST /v1/published-cache/rebuild"] = Plain("/v1/published-cache/rebuild"),
        ["GET /v1/published-cache/rebuild/status"] = Plain("/v1/published-cache/rebuild/status"),
        ["POST /v1/published-cache/reload"] = Plain("/v1/published-cache/reload"),

        ["GET /v1/item/relation-type"] = About("/v1/item/relation-type?id={id}", RelationType),
        ["GET /v1/relation-type"] = Plain("/v1/relation-type"),
        ["GET /v1/relation-type/{id}"] = About("/v1/relation-type/{id}", RelationType),
        ["GET /v1/relation/type/{id}"] = About("/v1/relation/type/{id}", RelationType),
        ["GET /v1/tag"] = Plain("/v1/tag?query=a&tagGroup=default"),

        ["GET /v1/item/webhook"] = About("/v1/item/webhook?id={id}", Hook),
        ["GET /v1/webhook"] = About("/v1/webhook", Hook),
        ["GET /v1/webhook/events"] = Plain("/v1/webhook/events"),
        ["GET /v1/webhook/logs"] = Plain("/v1/webhook/logs"),
        ["GET /v1/webhook/{id}"] = About("/v1/webhook/{id}", Hook),
        ["GET /v1/webhook/{id}/logs"] = About("/v1/webhook/{id}/logs", Hook),
        ["POST /v1/webhook"] = ground => Task.FromResult(new Call("/v1/webhook", ground.WebhookBody())),
        ["DELETE /v1/webhook/{id}"] = About("/v1/webhook/{id}", Hook),
        ["PUT /v1/webhook/{id}"] = About("/v1/webhook/{id}", Hook, HookUpdate),

        ["GET /v1/manifest/manifest"] = Plain("/v1/manifest/manifest"),
        ["GET /v1/manifest/manifest/private"] = Plain("/v1/manifest/manifest/private"),
        ["GET /v1/manifest/manifest/public"] = Plain("/v1/manifest/manifest/public"),
        ["GET /v1/news-dashboard"] = Plain("/v1/news-dashboard"),
        ["GET /v1/object-types"] = Plain("/v1/object-types"),
        ["GET /v1/segment"] = Plain("/v1/segment"),
        ["GET /v1/server/configuration"] = Plain("/v1/server/configuration"),
        ["GET /v1/server/information"] = Plain("/v1/server/information"),
        ["GET /v1/server/status"] = Plain("/v1/server/status"),
        ["GET /v1/server/troubleshooting"] = Plain("/v1/server/troubleshooting"),
        ["GET /v1/server/upgrade-check"] = Plain("/v1/server/upgrade-check"),
    };

    private static Task<Guid> Word(Ground ground) => ground.DictionaryAsync();

    private static Task<Guid> Hook(Ground ground) => ground.WebhookAsync();

    private static object HookUpdate(Ground ground)
    {
        var body = ground.WebhookBody();
        body.Remove("id");
        return body;
    }

    private static async Task<Guid> RelationType(Ground ground) => (await ground.Administrator.GetAsync("/relation-type"))["items"]![0]!["id"]!.GetValue<Guid>();

    private static Task<Guid> DictionaryFileAsync(Ground ground) => ground.FileAsync("words.udt", Encoding.UTF8.GetBytes(
        $"""<DictionaryItem Key="{Guid.NewGuid()}" Name="{ground.NewName()}"><Value LanguageCultureAlias="en-US">Read on</Value></DictionaryItem>"""));
}
