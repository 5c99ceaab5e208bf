using Microsoft.Extensions.Options;

namespace WicNews.Web.Hosting;

/// <summary>Says at the start when nothing tells the site under which addresses it may be asked for.</summary>
internal static class SiteAddress
{
    private const string AnyHost = "*";

    public static WebApplication WarnWithoutAddress(this WebApplication app)
    {
        var allowed = app.Configuration["AllowedHosts"];
        if (!app.Environment.IsDevelopment() && app.Services.GetRequiredService<IOptions<WicNewsOptions>>().Value.PublicUrl is null && (string.IsNullOrEmpty(allowed) || allowed == AnyHost))
            app.Logger.LogWarning("Neither WicNews:PublicUrl nor AllowedHosts is set: the site takes its own address from whatever host a client names, and pages at more than a few hosts are made anew for each reader.");
        return app;
    }
}
