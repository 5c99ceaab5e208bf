using WicNews.Cms;
using WicNews.Core;
using WicNews.Web.Hosting;
using WicNews.Web.Site;

var builder = WebApplication.CreateBuilder(args);
builder.AddWicCms(typeof(NewsComposer).Assembly, typeof(Program).Assembly);
builder.AddHosting();
builder.Services.AddSite();

var app = builder.Build();
app.UseSiteErrors();
app.UseSiteHeaders();
app.MapWicCms();
app.MapHealth();
app.MapSite();
app.Run();

/// <summary>The host; public so that tests can start it.</summary>
public partial class Program;
