using WicNews.Core.Stories;

namespace WicNews.Core.Tests.Stories;

public sealed class MediaFileTests
{
    [TestCase("mp4", "video/mp4")]
    [TestCase("m4v", "video/mp4")]
    [TestCase("webm", "video/webm")]
    [TestCase("ogv", "video/ogg")]
    [TestCase("mov", "video/quicktime")]
    public void AVideoIsOfferedAsTheTypeThatItIsServedAs(string extension, string type) =>
        Assert.That(new MediaFile(Guid.NewGuid(), $"/media/a/film.{extension}", extension, 1).ContentType, Is.EqualTo(type));
}
