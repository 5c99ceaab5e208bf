using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Tests.Search;

public sealed class TextEncoderTests
{
    [TestCase("")]
    [TestCase("One word, two words.  Two spaces")]
    [TestCase("世界互联网大会 5G网络 Web3.0\n\nCafé — “quoted” 😀")]
    [TestCase(" leading and trailing ")]
    [TestCase("\uD800 lone \uDC00")]
    public void ATextIsReadBackAsItWas(string text) => Assert.That(RoundTrip(text), Is.EqualTo(text));

    [Test]
    public void AnyTextIsReadBackAsItWas() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => RoundTrip(text ?? "") == (text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string RoundTrip(string text)
    {
        var encoder = new TextEncoder();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            encoder.Write(writer, text);
        var at = 0;
        return encoder.ToTable().Read(stream.ToArray(), ref at);
    }
}
