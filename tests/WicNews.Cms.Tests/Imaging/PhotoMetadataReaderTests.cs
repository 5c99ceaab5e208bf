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
