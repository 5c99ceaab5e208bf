using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Tests.Security;

/// <summary>Codes from a secret and the clock, against the values of RFC 6238's appendix B (its codes have eight digits, ours the last six).</summary>
public sealed class TimeCodesTests
{
    // "12345678901234567890" in base32.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void TheCodesAreThoseOfTheStandard(long second, string code) => Assert.That(At(second).StepOf(Secret, code), Is.EqualTo(second / 30));

    [TestCase(-31, false)]
    [TestCase(-30, true)]
    [TestCase(0, true)]
    [TestCase(29, true)]
    [TestCase(59, true)]
    [TestCase(60, false)]
    public void AClockMayBeOffByOneStep(int seconds, bool isTaken) =>
        Assert.That(At(2000000010 + seconds).StepOf(Secret, CodeAt(2000000010)), isTaken ? Is.EqualTo(2000000010 / 30) : Is.Null);

    [TestCase("279 037", true)]
    [TestCase(" 279037 ", true)]
    [TestCase("", false)]
    [TestCase(null, false)]
    [TestCase("27903", false)]
    [TestCase("2790370", false)]
    [TestCase("27903a", false)]
    [TestCase("٢٧٩٠٣٧", false)]
    [TestCase("-79037", false)]
    public void ACodeIsSixDigitsHoweverTheyAreGrouped(string? code, bool isTaken) =>
        Assert.That(At(2000000000).StepOf(Secret, code), isTaken ? Is.Not.Null : Is.Null);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("GEZDGNBV")]
    [TestCase("gezdgnbvgy3tqojqgezdgnbvgy3tqojq")]
    [TestCase("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1")]
    [TestCase("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBV")]
    public void NoCodeFitsWhatIsNoSecretOfTheFullLength(string? secret) => Assert.That(At(2000000000).StepOf(secret, "279037"), Is.Null);

    [Test]
    public void SecretsAreLongAndNeverTheSame()
    {
        var secrets = Enumerable.Range(0, 200).Select(_ => TimeCodes.NewSecret()).ToArray();

        Assert.That(secrets, Is.Unique);
        Assert.That(secrets, Has.All.Matches("^[A-Z2-7]{32}$"));
    }

    private static string CodeAt(long second) => new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(Secret)).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime);

    private static TimeCodes At(long second) => new(new Still(DateTimeOffset.FromUnixTimeSeconds(second)));

    private sealed class Still(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
