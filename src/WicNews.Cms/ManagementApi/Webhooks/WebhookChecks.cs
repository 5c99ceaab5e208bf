using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Webhooks;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Webhooks;

namespace WicNews.Cms.ManagementApi.Webhooks;

/// <summary>Looks at what a webhook is to be saved with, and names the field that cannot be.</summary>
internal sealed class WebhookChecks(WebhookEventCollection events, IOptions<WebhookOptions> options)
{
    private const int MaxTextLength = 255;
    private const int MaxHeaders = 20;

    public Problem? Check(UpdateWebhookModel webhook)
    {
        var errors = new Dictionary<string, string[]>();
        if (WebhookTargets.Fault(webhook.Url, options.Value) is { } fault)
            errors["$.url"] = [fault];
        foreach (var (alias, index) in webhook.Events.Select((alias, index) => (alias, index)).Where(entry => events.All(known => known.Alias != entry.alias)))
            errors[$"$.events[{index}]"] = [$"There is no event '{alias}'."];
        if (webhook.Headers.Count > MaxHeaders)
            errors["$.headers"] = [$"A webhook has at most {MaxHeaders} headers."];
        foreach (var (name, value) in webhook.Headers)
        {
            if (WebhookTargets.HeaderFault(name, value) is { } refused)
                errors[$"$.headers['{name.Replace("'", "\\'", StringComparison.Ordinal)}']"] = [refused];
        }

        foreach (var (path, text) in new[] { ("$.name", webhook.Name), ("$.description", webhook.Description) }.Where(entry => entry.Item2?.Length > MaxTextLength))
            errors[path] = [$"At most {MaxTextLength} characters are possible."];
        return errors.Count == 0 ? null : Problem.BadInput(errors);
    }
}
