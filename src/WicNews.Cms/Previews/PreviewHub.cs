using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using WicNews.Cms.Security;

namespace WicNews.Cms.Previews;

/// <summary>Where open previews hear that their document was saved. Its id is all that is said.</summary>
[Authorize(AuthenticationSchemes = BackOfficeSchemes.SignIn)]
internal sealed class PreviewHub(OpenPreviews previews) : Hub
{
    public const string Path = "/umbraco/PreviewHub";

    /// <summary>The message that Umbraco's preview window listens for.</summary>
    public const string Refreshed = "refreshed";

    public override Task OnConnectedAsync()
    {
        previews.Open(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        previews.Close(Context);
        return base.OnDisconnectedAsync(exception);
    }
}
