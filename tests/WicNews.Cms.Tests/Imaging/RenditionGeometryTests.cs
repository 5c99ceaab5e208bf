using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Tests.Imaging;

public sealed class RenditionGeometryTests
{
    [TestCase(800, null, 800, 450, TestName = "AWidthAloneKeepsTheShape")]
    [TestCase(null, 450, 800, 450, TestName = "AHeightAloneKeepsTheShape")]
    [TestCase(null, null, 1600, 900, TestName = "NoSizeKeepsTheSize")]
    [TestCase(400, 400, 400, 400, TestName = "BothSidesAreFilled")]
    [TestCase(3200, null, 1600, 900, TestName = "NothingIsEnlarged")]
    [TestCase(3200, 3200, 900, 900, TestName = "ALargerBoxKeepsItsShapeInsteadOfEnlarging")]
    public void TheResultHasTheSizeAskedFor(int? width, int? height, int expectedWidth, int expectedHeight)
    {
        RenditionGeometry geometry = RenditionGeometry.For(1600, 900, new RenditionSpec { Width = width, Height = height });
        Assert.That((geometry.Width, geometry.Height), Is.EqualTo((expectedWidth, expectedHeight)));
    }

    [TestCase(RenditionMode.Max, 400, 225, 400, 225)]
    [TestCase(RenditionMode.Min, 711, 400, 711, 400)]
    [TestCase(RenditionMode.Stretch, 400, 400, 400, 400)]
    [TestCase(RenditionMode.Pad, 400, 225, 400, 400)]
    public void EachModeFillsTheBoxItsWay(RenditionMode mode, int width, int height, int canvasWidth, int canvasHeight)
    {
        RenditionGeometry geometry = RenditionGeometry.For(1600, 900, new RenditionSpec { Width = 400, Height = 400, Mode = mode });
        Assert.That((geometry.Width, geometry.Height, geometry.CanvasWidth, geometry.CanvasHeight), Is.EqualTo((width, height, canvasWidth, canvasHeight)));
    }

    [TestCase(0.0, 0)]
    [TestCase(0.5, 200)]
    [TestCase(0.6, 280)]
    [TestCase(1.0, 400)]
    public void TheFocalPointStaysAsNearTheMiddleAsItCan(double left, int expected)
    {
        RenditionSpec square = new() { Width = 400, Height = 400, FocalPoint = new FocalPoint(left, 0.5) };
        Assert.That(RenditionGeometry.For(1600, 800, square).Left, Is.EqualTo(expected));
    }

    [Test]
    public void ACropIsTakenFromItsPlace()
    {
        RenditionSpec quarter = new() { Width = 200, Height = 100, Crop = new CropArea(0.5, 0.5, 0, 0) };
        RenditionGeometry geometry = RenditionGeometry.For(1600, 800, quarter);
        Assert.That(geometry, Is.EqualTo(new RenditionGeometry(400, 200, 200, 100, 200, 100, 200, 100)));
    }

    [Test]
    public void NoInputLeavesThePicture()
    {
        foreach ((int width, int height) in new[] { (1, 1), (1, 5000), (4999, 3), (1600, 900) })
            foreach (RenditionMode mode in Enum.GetValues<RenditionMode>())
                foreach (double share in new[] { 0.0, 0.3, 0.499, 0.9 })
                {
                    RenditionSpec spec = new() { Width = 1234, Height = 7, Mode = mode, FocalPoint = new(share, 1 - share), Crop = new CropArea(share, 0, 0.05, share) };
                    RenditionGeometry made = RenditionGeometry.For(width, height, spec);
                    Assert.That(made.Left >= 0 && made.Top >= 0 && made.Width >= 1 && made.Height >= 1, Is.True, $"{made}");
                    Assert.That(made.Left + made.Width <= made.ScaledWidth && made.Top + made.Height <= made.ScaledHeight, Is.True, $"{made}");
                }
    }
}
