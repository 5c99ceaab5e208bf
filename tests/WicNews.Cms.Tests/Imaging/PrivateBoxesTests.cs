using System.Buffers.Binary;
using System.Text;
using WicNews.Cms.Imaging.Uploads;

namespace WicNews.Cms.Tests.Imaging;

/// <summary>Films without what they say of where and by whom they were taken.</summary>
public sealed class PrivateBoxesTests
{
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("+30.7412+120.4853/");

    private static readonly byte[] Film =
    [
        .. Box("ftyp", "isom"u8.ToArray()),
        .. Box("moov",
            Box("mvhd", new byte[20]), Box("udta", Box("\u00a9xyz", Place)), Box("meta", Box("ilst", Place)),
            Box("trak", Box("tkhd", new byte[20]), Box("udta", Place), Box("mdia", "the film's own"u8.ToArray()))),
        .. Box("uuid", Place),
        .. Box("mdat", "frames"u8.ToArray()),
    ];

    [Test]
    public void NothingPrivateIsLeftAndNothingElseMoves()
    {
        byte[] kept = Blanked(Film);
        string text = Encoding.Latin1.GetString(kept), before = Encoding.Latin1.GetString(Film);
        Assert.That(kept, Has.Length.EqualTo(Film.Length));
        Assert.That(text, Does.Not.Contain("120.4853").And.Not.Contain("udta").And.Not.Contain("meta").And.Not.Contain("uuid"));
        foreach (string place in (string[])["ftyp", "moov", "trak", "tkhd", "mdia", "the film's own", "mdat", "frames"])
            Assert.That(text.IndexOf(place, StringComparison.Ordinal), Is.EqualTo(before.IndexOf(place, StringComparison.Ordinal)).And.Not.Negative, place);
    }

    /// <summary>However much is read at a time, also half of a type's letters.</summary>
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(4096)]
    public async Task ItIsTheSameInPiecesOfAnySize(int size)
    {
        await using BlankedStream film = Open(Film);
        using MemoryStream read = new();
        await film.CopyToAsync(read, size);
        Assert.That(read.ToArray(), Is.EqualTo(Blanked(Film)));
    }

    [Test]
    public void LongLengthsAndBoxesToTheEndAreRead()
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, 16 + Place.Length);
        byte[] film = [.. Box("ftyp", "isom"u8.ToArray()), 0, 0, 0, 1, .. "meta"u8, .. length, .. Place, 0, 0, 0, 0, .. "udta"u8, .. Place];
        Assert.That(Encoding.Latin1.GetString(Blanked(film)), Does.Not.Contain("120.4853"));
    }

    [TestCase(new byte[] { 0, 0, 0, 3, (byte)'m', (byte)'o', (byte)'o', (byte)'v' })]
    [TestCase(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, (byte)'m', (byte)'o', (byte)'o', (byte)'v', 0xFF, 0xFF, 0xFF, 0xFF, (byte)'u', (byte)'d', (byte)'t', (byte)'a' })]
    [TestCase(new byte[] { 0, 0, 0, 1, (byte)'m', (byte)'e', (byte)'t', (byte)'a', 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [TestCase(new byte[] { 0, 0, 0, 1, (byte)'m', (byte)'e', (byte)'t', (byte)'a', 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [TestCase(new byte[] { 0, 0, 0, 0, (byte)'t', (byte)'r', (byte)'a', (byte)'k', 0, 0 })]
    [TestCase(new byte[] { 0, 0, 0 })]
    public void ALengthThatCannotBeEndsTheLookOnly(byte[] rest) =>
        Assert.That(Blanked([.. Film, .. rest])[..Film.Length], Is.EqualTo(Blanked(Film)));

    [Test]
    public void AFileOfMillionsOfBoxesIsNotLookedThrough() =>
        Assert.That(PrivateBoxes.Find(new MemoryStream([.. Enumerable.Repeat(Box("free"), 100_000).SelectMany(box => box)])), Is.Null);

    /// <summary>Looking into boxes within boxes without end would end the process.</summary>
    [Test]
    public void ATowerOfTracksIsNotClimbed()
    {
        byte[] tower = [];
        for (int level = 0; level < 15_000; level++)
            tower = Box("trak", tower);
        Assert.That(PrivateBoxes.Find(new MemoryStream(Box("moov", tower))), Is.Empty);
    }

    private static BlankedStream Open(byte[] film) => new(new MemoryStream(film), PrivateBoxes.Find(new MemoryStream(film))!);

    private static byte[] Blanked(byte[] film)
    {
        using BlankedStream blanked = Open(film);
        using MemoryStream read = new();
        blanked.CopyTo(read);
        return read.ToArray();
    }

    private static byte[] Box(string type, params byte[][] content)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(type), .. content.SelectMany(part => part)];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }
}
