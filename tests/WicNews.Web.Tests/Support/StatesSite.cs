using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Core.Reads;
using WicNews.Web.Site.MostReadStories;

namespace WicNews.Web.Tests.Support;

/// <summary>
/// One host on a real port, whose content is in states that the sample content has none of: something withdrawn, coverage that goes on, a
/// person with a portrait, comments, stories that were read.
/// </summary>
internal static class StatesSite
{
    public const string Withdrawn = "/2023/a-museum-for-the-network/";
    public const string Running = "/2025/opening-day-2025/";
    public const string Commented = "/2025/twenty-four-forums-one-theme/";
    public const string Closed = "/2025/notebook-2025/";
    public const string WithPortrait = "/people/ren-xianliang/";

    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static NewsApplication? _application;

    public static async Task<Uri> StartAsync()
    {
        await Starting.WaitAsync();
        try
        {
            if (_application is null)
            {
                var application = new NewsApplication();
                application.UseKestrel(0);
                application.StartServer();
                await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
                await FillAsync(application.Services);
                _application = application;
            }
            return _application.ClientOptions.BaseAddress;
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>The key of the story that takes comments, and has some.</summary>
    public static Guid CommentedKey => KeyOf(_application!.Services, Commented);

    public static async Task StopAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
        _application = null;
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var contents = services.GetRequiredService<IContentService>();
        var portrait = Read(Commented).GetValue<string>("leadPicture");
        Publish(WithPortrait, ("picture", portrait));
        Publish(Running, ("ended", false));
        contents.Unpublish(Read(Withdrawn));
        foreach (var (story, culture) in ((string, string)[])[(Commented, Cultures.English), (Commented, Cultures.Chinese), (Closed, Cultures.English)])
            await services.GetRequiredService<ICommentStore>().AddAsync(new Comment(
                Guid.NewGuid(), KeyOf(services, story), culture, "Ana", $"I was there, and it rained. ({culture})", DateTimeOffset.UtcNow, CommentState.Approved));
        foreach (var story in (string[])[Commented, Closed, Running])
            services.GetRequiredService<MostRead>().Note(KeyOf(services, story), "somebody");
        await services.GetRequiredService<ReadKeeper>().KeepAsync(default);

        IContent Read(string route) => contents.GetById(KeyOf(services, route))!;

        void Publish(string route, (string Alias, object? Value) value)
        {
            var content = Read(route);
            content.SetValue(value.Alias, value.Value);
            contents.Save(content);
            if (!contents.Publish(content, ["*"]).Success)
                throw new InvalidOperationException($"{route} could not be published.");
        }
    }

    private static Guid KeyOf(IServiceProvider services, string route) => services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.English)!.Value;
}
