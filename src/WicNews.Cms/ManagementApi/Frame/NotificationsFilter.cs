using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Sends the messages that notification handlers left (why a publication was refused) in the header
/// <c>Umb-Notifications</c>, from which the backoffice shows them.
/// </summary>
internal sealed class NotificationsFilter(IEventMessagesFactory messagesFactory) : IEndpointFilter
{
    public const string Header = "Umb-Notifications";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Made here, so that it belongs to this flow and what handlers add below is seen after they have returned.
        var collected = messagesFactory.Get();
        var answer = await next(context);
        var messages = collected.GetAll().ToArray();
        if (messages.Length > 0)
        {
            // ASCII only (the default encoder escapes the rest): it travels in a header.
            context.HttpContext.Response.Headers[Header] = JsonSerializer.Serialize(messages.Select(message => new
            {
                message = message.Message,
                category = message.Category,
                type = message.MessageType.ToString(),
            }));
        }

        return answer;
    }
}
