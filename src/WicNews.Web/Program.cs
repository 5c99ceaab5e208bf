using WicNews.Cms;

var builder = WebApplication.CreateBuilder(args);
builder.AddWicCms();

var app = builder.Build();
app.MapWicCms();
app.MapGet("/health/live", () => Results.Text("ok"));
app.Run();

/// <summary>The host; public so that tests can start it.</summary>
public partial class Program;
