using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Authorisation;
using WicNews.Cms.Security.Tokens;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Security;

/// <summary>Policies and tokens by themselves.</summary>
public sealed class PolicyTests
{
    private static readonly string[] Names =
        [.. typeof(AuthorizationPolicies).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [TestCaseSource(nameof(Names))]
    public void EveryPolicyAsksForTheTokenSchemeAndForSomething(string name)
    {
        var options = new AuthorizationOptions();
        PolicyTable.Fill(options);

        var policy = options.GetPolicy(name);

        Assert.That(policy, Is.Not.Null);
        Assert.That(policy!.AuthenticationSchemes, Is.EqualTo(new[] { BackOfficeSchemes.Token }));
        Assert.That(policy.Requirements, Is.Not.Empty);
    }

    [Test]
    public void ATokenOfOneKindIsNoTokenOfAnother()
    {
        var time = new ShiftableTime();
        var protector = new TokenProtector(new EphemeralDataProtectionProvider(), time);
        var ticket = new TokenTicket(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "client", "stamp", time.GetUtcNow().AddMinutes(1));

        var token = protector.Seal(TokenKind.Refresh, ticket);

        Assert.That(protector.Open(TokenKind.Refresh, token), Is.EqualTo(ticket));
        Assert.That(protector.Open(TokenKind.Access, token), Is.Null);
        Assert.That(protector.Open(TokenKind.Code, token), Is.Null);
        Assert.That(protector.Open(TokenKind.Refresh, token[..^2] + "AA"), Is.Null);
        time.Forward(TimeSpan.FromMinutes(2));
        Assert.That(protector.Open(TokenKind.Refresh, token), Is.Null);
    }
}
