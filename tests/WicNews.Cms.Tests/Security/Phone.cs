using System.Net;
using OtpNet;
using WicNews.Cms.Security.TwoFactor;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Security;

/// <summary>An authenticator app: knows the secret and reads the site's clock.</summary>
internal sealed class Phone(SecuritySite site, string secret)
{
    public const string Path = "/user/current/2fa/" + AuthenticatorApp.Name;

    public string Secret => secret;

    /// <summary>The code of now, or of some steps away.</summary>
    public string Code(int steps = 0) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime.AddSeconds(steps * TimeCodes.Seconds));

    /// <summary>Waits until the phone shows a code that it has not shown before.</summary>
    public string NextCode()
    {
        NextStep(site.Time);
        return Code();
    }

    /// <summary>A code that is wrong now and stays so for the next steps.</summary>
    public string WrongCode()
    {
        var right = Enumerable.Range(-3, 7).Select(Code).ToHashSet();
        return Enumerable.Range(100_000, 10).Select(number => $"{number}").First(code => !right.Contains(code));
    }

    /// <summary>Sets the second factor up for whoever is signed in.</summary>
    public static async Task<Phone> SetUpAsync(SecuritySite site, Browser browser)
    {
        var phone = new Phone(site, (await browser.ReadAsync(Path)).GetProperty("secret").GetString()!);
        var answer = await phone.ConfirmAsync(browser, phone.NextCode());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return phone;
    }

    public Task<HttpResponseMessage> ConfirmAsync(Browser browser, string code) => browser.ApiAsync(HttpMethod.Post, Path, new { code, secret });

    private static void NextStep(ShiftableTime time)
    {
        var now = time.GetUtcNow();
        time.Set(DateTimeOffset.FromUnixTimeSeconds(((now.ToUnixTimeSeconds() / TimeCodes.Seconds) + 1) * TimeCodes.Seconds).AddSeconds(1));
    }
}
