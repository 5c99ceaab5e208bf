using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Security.OAuth;

/// <summary>The one OAuth client that signs people in: the backoffice itself.</summary>
internal sealed class BackOfficeClient(IOptions<SecuritySettings> settings)
{
    public const string Id = Constants.OAuthClientIds.BackOffice;

    /// <summary>API users' clients are named with this before the name that the administrator gave.</summary>
    public const string ApiPrefix = Id + "-";

    public bool MayReturnTo(HttpRequest request, string? address) => Matches(request, address, settings.Value.AuthorizeCallbackPathName);

    public bool MayReturnToAfterSignOut(HttpRequest request, string? address) =>
        Matches(request, address, settings.Value.AuthorizeCallbackLogoutPathName);

    // Exactly one path, nothing after it, on this site or on the backoffice's configured host.
    private bool Matches(HttpRequest request, string? address, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.OriginalString == uri.GetLeftPart(UriPartial.Path)
        && uri.AbsolutePath == path
        && uri.UserInfo.Length == 0
        && SameOrigin.Is(request, uri.GetLeftPart(UriPartial.Authority), settings.Value.BackOfficeHost);
}
