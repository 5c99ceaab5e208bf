using System.Text;
using System.Text.RegularExpressions;

namespace WicNews.Web.Tests.Security;

/// <summary>The folder that the site puts its mail into.</summary>
internal sealed class Mailbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wicnews-mail-");

    /// <summary>How a site is told to use it.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Umbraco:CMS:Global:Smtp:From", "newsroom@wicnews.example"),
        ("Umbraco:CMS:Global:Smtp:DeliveryMethod", "SpecifiedPickupDirectory"),
        ("Umbraco:CMS:Global:Smtp:PickupDirectoryLocation", _folder.FullName),
        ("Umbraco:CMS:WebRouting:UmbracoApplicationUrl", "https://news.example/"),
    ];

    public int Count => _folder.GetFiles("*.eml").Length;

    /// <summary>The one mail to somebody whose text has a part, once it is there: its text.</summary>
    public async Task<string> WaitForAsync(string recipient, string part)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var file in _folder.GetFiles("*.eml"))
                if (Read(await File.ReadAllTextAsync(file.FullName, patience.Token)) is { } mail && mail.To == recipient && mail.Text.Contains(part, StringComparison.Ordinal))
                    return mail.Text;
            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>The path and query of the first link in a mail.</summary>
    public static string LinkIn(string text)
    {
        var link = new Uri(Regex.Match(text, @"https://\S+").Value);
        Assert.That(link.Host, Is.EqualTo("news.example"));
        return link.PathAndQuery;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static (string To, string Text) Read(string raw)
    {
        var parts = raw.ReplaceLineEndings("\n").Split("\n\n", 2);
        var to = Regex.Match(parts[0], @"(?m)^To: (.*)$").Groups[1].Value;
        var body = parts.Length > 1 ? parts[1] : "";
        if (parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase))
            return (to, Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))));
        return (to, parts[0].Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Unquote(body) : body);
    }

    private static string Unquote(string body)
    {
        body = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '=' && at + 2 < body.Length)
            {
                bytes.Add(Convert.ToByte(body.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.Add((byte)body[at]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
