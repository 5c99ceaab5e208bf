using System.Xml;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Metadata;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

public sealed class PhotoMetadataReaderTests : VipsTests
{
    private byte[] _jpeg = null!;

    [OneTimeSetUp]
    public async Task DrawAsync() => _jpeg = await JpegAsync(TestPictures.Flag(40, 30));

    [Test]
    public void IptcOfAnAgencyIsRead()
    {
        byte[] iptc = TestPictures.Iptc(
            (120, "Boats under the bridge"), (80, "Lin Hai"), (110, "Water Town Pictures"), (116, "© Water Town"),
            (92, "West Scenic Zone"), (90, "Wuzhen"), (101, "China"), (55, "20231108"));
        PhotoMetadata photo = Read(TestPictures.WithSegment(_jpeg, 0xED, iptc));
        Assert.Multiple(() =>
        {
            Assert.That(photo.Caption, Is.EqualTo("Boats under the bridge"));
            Assert.That(photo.CreditLine, Is.EqualTo("Lin Hai/Water Town Pictures"));
            Assert.That(photo.Rights, Is.EqualTo("© Water Town"));
            Assert.That(photo.Place, Is.EqualTo("West Scenic Zone, Wuzhen, China"));
            Assert.That(photo.DateTaken?.Date, Is.EqualTo(new DateTime(2023, 11, 8)));
        });
    }

    [Test]
    public void XmpGoesBeforeIptc()
    {
        byte[] both = TestPictures.WithSegment(_jpeg, 0xED, TestPictures.Iptc((120, "old words")));
        both = TestPictures.WithSegment(both, 0xE1, TestPictures.Xmp(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">乌镇的桥</rdf:li></rdf:Alt></dc:description>" +
            "<dc:creator><rdf:Seq><rdf:li>Lin Hai</rdf:li><rdf:li>Zhou Yun</rdf:li></rdf:Seq></dc:creator>"));
        PhotoMetadata photo = Read(both);
        Assert.That((photo.Caption, photo.Byline), Is.EqualTo(("乌镇的桥", "Lin Hai, Zhou Yun")));
    }

    [Test]
    public void AltTextAndTheEndOfTheRightsAreRead()
    {
        byte[] iptc = TestPictures.WithSegment(_jpeg, 0xED, TestPictures.Iptc((37, "20271231")));
        byte[] xmp = TestPictures.WithSegment(_jpeg, 0xE1, TestPictures.Xmp(
            "<Iptc4xmpCore:AltTextAccessibility xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\"><rdf:Alt>" +
            "<rdf:li xml:lang=\"x-default\">A boat under a bridge</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>" +
            "<plus:LicenseEndDate xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\">2026-05-31</plus:LicenseEndDate>"));
        Assert.That(Read(iptc).RightsEnd, Is.EqualTo(new DateTime(2027, 12, 31)));
        Assert.That((Read(xmp).AltText, Read(xmp).RightsEnd), Is.EqualTo(("A boat under a bridge", new DateTime(2026, 5, 31))));
    }

    [TestCase("2026-05-31T18:00:00", "2026-05-31T18:00:00", DateTimeKind.Unspecified)]
    [TestCase("2026-05-31T18:00:00+08:00", "2026-05-31T10:00:00", DateTimeKind.Utc)]
    [TestCase("0001-01-01T05:00:00Z", null, DateTimeKind.Unspecified)]
    public void TheEndOfRightsIsAMomentWhereTheFileSaysOnWhichClock(string written, string? read, DateTimeKind kind)
    {
        byte[] xmp = TestPictures.WithSegment(_jpeg, 0xE1, TestPictures.Xmp($"<plus:LicenseEndDate xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\">{written}</plus:LicenseEndDate>"));
        DateTime? end = Read(xmp).RightsEnd;
        Assert.That((end, end?.Kind ?? kind), Is.EqualTo((read is null ? (DateTime?)null : DateTime.Parse(read, System.Globalization.CultureInfo.InvariantCulture), kind)));
    }

    [Test]
    public void XmpIsReadInPngDeflatedOrNotAndInWebP()
    {
        byte[] xmp = TestPictures.XmpDocument("<dc:description><rdf:Alt><rdf:li xml:lang=\"zh\">桥</rdf:li><rdf:li xml:lang=\"x-default\">A bridge</rdf:li></rdf:Alt></dc:description><photoshop:City>Wuzhen</photoshop:City>");
        byte[] png = TestPictures.Flag(4, 4);
        byte[][] pictures = [TestPictures.WithText(png, xmp), TestPictures.WithText(png, xmp, isDeflated: true), TestPictures.WebPOf("XMP ", xmp), TestPictures.WebPOf("XMP ", [.. xmp, 0, 0])];
        Assert.That(pictures.Select(Read).Select(photo => (photo.Caption, photo.Place)), Is.All.EqualTo(("A bridge", "Wuzhen")));
    }

    [Test]
    public void ExifOfACameraIsRead()
    {
        // Little-endian: an artist and the camera's directory, whose one entry is the date; that directory leads on to itself.
        byte[] exif = [
            .. "II"u8, 42, 0, 8, 0, 0, 0,
            2, 0, 0x3B, 0x01, 2, 0, 8, 0, 0, 0, 56, 0, 0, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0,
            1, 0, 0x03, 0x90, 2, 0, 20, 0, 0, 0, 64, 0, 0, 0, 38, 0, 0, 0, .. "Lin Hai\0"u8, .. "2023:11:08 14:05:09\0"u8];
        byte[][] pictures = [TestPictures.WithSegment(_jpeg, 0xE1, [.. "Exif\0\0"u8, .. exif]), TestPictures.WithChunk(TestPictures.Flag(4, 4), "eXIf", exif), TestPictures.WebPOf("EXIF", exif)];
        Assert.That(pictures.Select(Read).Select(photo => (photo.Byline, photo.DateTaken)), Is.All.EqualTo(("Lin Hai", new DateTime(2023, 11, 8, 14, 5, 9))));
    }

    /// <summary>A library that goes into the elements one by one runs out of stack, which ends the process and not the test.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void XmpThatIsNestedWithoutEndIsRefused(bool isDeflated)
    {
        byte[] xmp = TestPictures.XmpDocument(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)));
        Assert.That(() => Read(TestPictures.WithText(TestPictures.Flag(4, 4), xmp, isDeflated)), Throws.TypeOf<XmlException>());
    }

    [Test]
    public void XmpWithADocumentTypeIsRefused() => Assert.That(
        () => Read(TestPictures.WithText(TestPictures.Flag(4, 4), [.. "<!DOCTYPE a [<!ENTITY b 'c'>]>"u8, .. TestPictures.XmpDocument("<dc:rights>&b;</dc:rights>")])), Throws.TypeOf<XmlException>());

    [Test]
    public void NothingIsInflatedOrKeptBeyondWhatCamerasWrite()
    {
        byte[] png = TestPictures.Flag(4, 4), zeros = new byte[64 * 1024 * 1024];
        byte[] bomb = TestPictures.WithText(png, zeros, isDeflated: true), plain = TestPictures.WithText(png, zeros), other = TestPictures.WithText(png, zeros, isDeflated: true, "Comment");
        byte[] webP = TestPictures.WebPOf("EXIF", zeros), profile = TestPictures.WithChunk(png, "iCCP", [.. "sRGB\0\0"u8, .. TestPictures.Deflated(zeros)]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => Read(bomb), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => Read(plain), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => Read(webP), Throws.TypeOf<InvalidDataException>());
        Assert.That((Read(other), Read(profile)), Is.EqualTo((PhotoMetadata.None, PhotoMetadata.None)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8 * 1024 * 1024));
    }

    [Test]
    public void AFileOfNothingButBeginningsOfPartsIsNotReadToItsEnd() =>
        Assert.That(() => Read([0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 200_000)]), Throws.TypeOf<InvalidDataException>());

    [TestCase("Lin Hai", "Lin Hai/Agency", "Lin Hai/Agency")]
    [TestCase("Lin Hai/Agency", "Agency", "Lin Hai/Agency")]
    [TestCase(null, "Agency", "Agency")]
    [TestCase("Lin Hai", null, "Lin Hai")]
    public void TheCreditLineSaysNobodyTwice(string? byline, string? credit, string line) =>
        Assert.That(new PhotoMetadata { Byline = byline, Credit = credit }.CreditLine, Is.EqualTo(line));

    [Test]
    public void APictureThatSaysNothingAndAFileThatIsNoneGiveNothing()
    {
        Assert.That(Read(_jpeg), Is.EqualTo(PhotoMetadata.None));
        Assert.That(Read("not a picture"u8.ToArray()), Is.EqualTo(PhotoMetadata.None));
        Assert.That(Read(TestPictures.WithSegment(_jpeg, 0xE1, [.. "Exif\0\0MM"u8, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF])), Is.EqualTo(PhotoMetadata.None));
    }

    [Test]
    public void ControlCharactersAndEndlessTextStayBehind()
    {
        PhotoMetadata photo = Read(TestPictures.WithSegment(_jpeg, 0xED, TestPictures.Iptc((120, "a\u0007b" + new string('x', 9000)))));
        Assert.That(photo.Caption, Has.Length.LessThanOrEqualTo(2000).And.StartWith("a b"));
    }

    private static PhotoMetadata Read(byte[] picture) => PhotoMetadataReader.Read(new MemoryStream(picture));
}
