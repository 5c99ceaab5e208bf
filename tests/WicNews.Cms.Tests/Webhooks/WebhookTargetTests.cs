using System.Net;
using WicNews.Cms.Webhooks;

namespace WicNews.Cms.Tests.Webhooks;

/// <summary>What must not be called: a webhook's address is typed by a user, and the call comes from inside.</summary>
internal sealed class WebhookTargetTests
{
    [TestCase("127.0.0.1")]
    [TestCase("127.8.9.10")]
    [TestCase("10.1.2.3")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.1.1")]
    [TestCase("169.254.169.254")]
    [TestCase("100.64.0.1")]
    [TestCase("0.0.0.0")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::1")]
    [TestCase("::")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("fe80::1")]
    [TestCase("fd00::1")]
    [TestCase("ff02::1")]
    [TestCase("64:ff9b::7f00:1")]
    [TestCase("2002:7f00:1::")]
    [TestCase("2001:db8::1")]
    public void AnAddressOfTheOwnNetworkIsClosed(string address) => Assert.That(PublicAddresses.Contains(IPAddress.Parse(address)), Is.False);

    [TestCase("1.1.1.1")]
    [TestCase("172.32.0.1")]
    [TestCase("192.169.0.1")]
    [TestCase("2606:4700:4700::1111")]
    public void AnAddressOfTheInternetIsOpen(string address) => Assert.That(PublicAddresses.Contains(IPAddress.Parse(address)), Is.True);

    [TestCase("http://127.0.0.1/hook")]
    [TestCase("http://[::1]:5080/hook")]
    [TestCase("http://2130706433/hook")]
    [TestCase("http://0x7f.1/hook")]
    [TestCase("http://localhost/hook")]
    [TestCase("http://api.localhost/hook")]
    [TestCase("http://169.254.169.254/latest/meta-data")]
    [TestCase("https://name:password@example.org/hook")]
    [TestCase("ftp://example.org/hook")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/hook")]
    [TestCase("")]
    public void AnUnfitAddressIsRefusedWhenItIsTyped(string url) => Assert.That(WebhookTargets.Fault(url, new WebhookOptions()), Is.Not.Null);

    [TestCase("https://example.org/hook?key=1")]
    public void AFitAddressIsTaken(string url) => Assert.That(WebhookTargets.Fault(url, new WebhookOptions()), Is.Null);

    [TestCase("webhook-signature", "v1,forged")]
    [TestCase("Host", "elsewhere.example")]
    [TestCase("X-Desk", "one\r\nX-Other: two")]
    [TestCase("X Desk", "foreign")]
    [TestCase("", "foreign")]
    public void AnUnfitHeaderIsRefused(string name, string value) => Assert.That(WebhookTargets.HeaderFault(name, value), Is.Not.Null);

    [Test]
    public async Task ANameThatLeadsInsideIsRefusedWhenItIsConnectedTo()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var client = new WebhookClient(Microsoft.Extensions.Options.Options.Create(new WebhookOptions()));
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address.Replace("127.0.0.1", Dns.GetHostName(), StringComparison.Ordinal));

        Assert.That(async () => await client.SendAsync(request, CancellationToken.None), Throws.TypeOf<ClosedAddressException>());
        Assert.That(receiver.Calls, Is.Empty);
    }
}
