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
    [TestCase("fifteen letters internationally sixteen internationalise thirtytwoletterstogetherinoneword0123456789")]
    [TestCase("seven éééabcd eight éééabcde \0 zero")]
    public void ATextIsReadBackAsItWas(string text) => Assert.That(RoundTrip(text), Is.EqualTo(text));

    [Test]
    public void AnyTextIsReadBackAsItWas() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => RoundTrip(text ?? "") == (text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [TestCase("en-US")]
    [TestCase("互联网")]
    [TestCase("0123456789abcdef0123456789abcdef")]
    public void AWholeTextIsTheSameStringEachTime(string text)
    {
        var (table, packed) = Encode((encoder, writer) => encoder.WriteWhole(writer, text));
        var (first, second) = (0, 0);

        Assert.That(table.ReadWhole(packed, ref first), Is.EqualTo(text).And.SameAs(table.ReadWhole(packed, ref second)));
        Assert.That(first, Is.EqualTo(packed.Length));
    }

    private static string RoundTrip(string text)
    {
        var (table, packed) = Encode((encoder, writer) => encoder.Write(writer, text));
        var at = 0;
        return table.Read(packed, ref at);
    }

    private static (PieceTable Table, byte[] Packed) Encode(Action<TextEncoder, BinaryWriter> write)
    {
        var encoder = new TextEncoder();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            write(encoder, writer);
        return (encoder.ToTable(), stream.ToArray());
    }
}
