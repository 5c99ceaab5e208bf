using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;
using Umbraco.Extensions;

namespace WicNews.Cms.Security.Requests;

/// <summary>From where the running request comes, for the audit trail.</summary>
internal sealed class RequestFacts(IHttpContextAccessor http) : IIpResolver, IUserAgentProvider
{
    // Umbraco's word for "nobody": the id of its root user.
    private const string Nobody = "-1";
    private const int LongestUserAgent = 200;

    public string IpAddress => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "::1";

    /// <summary>The id of the user who makes the request.</summary>
    public string UserId => http.HttpContext?.User.Identity?.GetUserId() ?? Nobody;

    public string GetCurrentRequestIpAddress() => IpAddress;

    public string? GetUserAgent() =>
        http.HttpContext?.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent[..Math.Min(agent.Length, LongestUserAgent)] : null;
}
