namespace WicNews.Web.Tests.Support;

/// <summary>One host with the sample content, on a real port, for all tests that only read.</summary>
public static class SampleSite
{
    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static NewsApplication? _application;

    /// <summary>The running site's address; the first caller waits until the sample content is there and can be found.</summary>
    public static async Task<Uri> StartAsync()
    {
        await Starting.WaitAsync();
        try
        {
            if (_application is null)
            {
                var application = new NewsApplication(("WicNews:SearchesPerMinute", "60000"));
                application.UseKestrel(0);
                application.StartServer();
                _application = application;
                await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
            }
            return _application.ClientOptions.BaseAddress;
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>The running site's own services, for pages of what the sample content does not have.</summary>
    public static async Task<IServiceProvider> ServicesAsync()
    {
        await StartAsync();
        return _application!.Services;
    }

    /// <summary>A client that does not follow redirects, so that they can be tested.</summary>
    public static async Task<HttpClient> ClientAsync() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await StartAsync() };

    public static async Task StopAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
        _application = null;
    }
}
