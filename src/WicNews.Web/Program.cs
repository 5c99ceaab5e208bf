using WicNews.Cms;
using WicNews.Cms.Hosting;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Cms.Schema;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.TwoFactor;
using WicNews.Core;
using WicNews.Web.Hosting;
using WicNews.Web.Site;
using WicNews.Web.Site.Search;

var builder = WebApplication.CreateBuilder(args);
builder.AddWicCms(typeof(NewsComposer).Assembly, typeof(Program).Assembly);
builder.AddHosting();
builder.Services.AddSite();
builder.AddSiteSearch();

var app = builder.Build();
if (args is ["schema", "export"])
{
    Console.WriteLine(await SchemaExport.RunAsync(app));
    return;
}

if (args is ["users", "second-factor-off", var user])
{
    Console.WriteLine(await TwoFactorRescue.RunAsync(app, user));
    return;
}

if (args is ["users", "unlock", var locked])
{
    Console.WriteLine(await LockRescue.RunAsync(app, locked));
    return;
}

app.WarnWithoutAddress();
app.UseTrustedProxies();
app.UseSiteErrors();
app.UseSiteHeaders();
app.UseKeptPages();
app.MapWicCms();
app.MapHealth();
app.MapSiteSearch();
app.MapSite();
EarlyStart.BuildEndpoints(app);

if (args is ["api", "operations"])
    Console.Write(OperationsList.Write(app));
else if (SearchCommand.IsAskedFor(args))
    await SearchCommand.RunAsync(app, args);
else
    await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public partial class Program;
