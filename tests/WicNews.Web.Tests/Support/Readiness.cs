namespace WicNews.Web.Tests.Support;

/// <summary>A site answers before its search index is there, from which lists and searches are made.</summary>
public static class Readiness
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until a site says that all of it is ready.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="atMost">How long that may take; two minutes where nothing else is said.</param>
    public static async Task WaitAsync(Uri address, TimeSpan? atMost = null)
    {
        using var client = new HttpClient { BaseAddress = address };
        await WaitAsync(client, atMost);
    }

    /// <summary>As for an address; for a site that listens in memory.</summary>
    public static async Task WaitAsync(HttpClient client, TimeSpan? atMost = null)
    {
        using var late = new CancellationTokenSource(atMost ?? TimeSpan.FromMinutes(2));
        while (true)
        {
            using var answer = await client.GetAsync("/health/ready", late.Token);
            if (answer.IsSuccessStatusCode)
                return;
            await Task.Delay(BetweenLooks, late.Token);
        }
    }
}
