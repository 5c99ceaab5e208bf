using System.Security.Cryptography;
using System.Text;
using WicNews.Cms.Hosting;
using WicNews.Core.Reads;
using WicNews.Web.Hosting;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.MostReadStories;

/// <summary>
/// Counts a story as read when a person's browser opened its page. It is done here, after the page cache, so that a page from the cache
/// counts like one just made; a beacon would miss readers without script and be easier to forge.
/// </summary>
public sealed class ReadCounter(MostRead mostRead)
{
    /// <summary>Readers of one story that a network can have in a day: an office has several, and a script could name itself anew without end.</summary>
    private const int ReadersOfANetwork = 20;

    private static readonly string[] Robots = ["bot", "crawl", "spider", "slurp", "headless", "lighthouse", "preview", "monitor"];

    /// <summary>Counts the answer that was just sent, if somebody read it.</summary>
    public void Count(HttpRequest request, StoredAnswer answer)
    {
        if (answer.Story is { } story && answer.Status == StatusCodes.Status200OK && IsOpenedByAPerson(request))
            mostRead.Note(story, $"{ClientNetwork.Of(request.HttpContext)}|{NumberOf(request.Headers.UserAgent.ToString())}");
    }

    private static int NumberOf(string agent) => SHA256.HashData(Encoding.UTF8.GetBytes(agent))[0] % ReadersOfANetwork;

    /// <summary>
    /// Browsers say of every request what it is for. Only a page that is opened in a window counts: not what is fetched beforehand or
    /// by a script, and nothing of programs, which say nothing of the kind or own up to what they are.
    /// </summary>
    private static bool IsOpenedByAPerson(HttpRequest request)
    {
        var headers = request.Headers;
        if (!HttpMethods.IsGet(request.Method)
            || headers["Sec-Fetch-Dest"] != "document"
            || headers["Sec-Fetch-Mode"] != "navigate"
            || headers.ContainsKey("Sec-Purpose")
            || headers.ContainsKey("Purpose"))
            return false;
        var agent = headers.UserAgent.ToString();
        return agent.Length > 0 && !Robots.Any(robot => agent.Contains(robot, StringComparison.OrdinalIgnoreCase));
    }
}
