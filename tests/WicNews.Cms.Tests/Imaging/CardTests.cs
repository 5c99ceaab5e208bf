using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Cards;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

public sealed class CardTests : VipsTests
{
    private static readonly TitleCard Plain = new("Story · 2025", "Twenty-four forums & one <theme>", "WicNews", "en", null, FocalPoint.Centre);

    [TestCase("en", "A headline that says what happened")]
    [TestCase("en", "A very long headline that goes on and on, as headlines of official communiqués sometimes do, and then goes on for some words more until nobody reads it any longer")]
    [TestCase("zh-Hans", "二十四场论坛，一个主题")]
    [TestCase("en", "<b>&amp;</b> \u0001 no markup")]
    [TestCase("en", "")]
    public async Task ACardHasItsSizeWhateverItSays(string language, string title)
    {
        var facts = await Processor.CheckAsync(new MemoryStream(await Processor.PaintAsync(Plain with { Language = language, Title = title }, null)));

        Assert.That((facts.Format, facts.Width, facts.Height), Is.EqualTo((ImageFormat.Jpeg, TitleCard.Width, TitleCard.Height)));
    }

    [Test]
    [MaxTime(20_000)]
    public async Task ATitleWithoutEndIsCut()
    {
        byte[] card = await Processor.PaintAsync(Plain with { Title = string.Concat(Enumerable.Repeat("Forum \U0001F310 ", 200_000)) }, null);
        Assert.That((await FactsAsync(card)).Width, Is.EqualTo(TitleCard.Width));
    }

    [Test]
    public async Task ThePictureStandsOnTheRight()
    {
        var card = await Processor.PaintAsync(Plain, new MemoryStream(TestPictures.Png(1200, 900, (_, _) => (200, 30, 30))));

        Assert.That(await ColourAsync(await PartAsync(card, new CropArea(0.65, 0.1, 0.05, 0.1))), Does.Match("^#c[0-9a-f]1[0-9a-f]1[0-9a-f]$"));
        Assert.That(await ColourAsync(await PartAsync(card, new CropArea(0, 0.1, 0.95, 0.1))), Is.EqualTo("#16302f"));
    }

    [Test]
    public async Task APictureTooSmallForItsPlaceIsLeftOut()
    {
        var card = await Processor.PaintAsync(Plain, new MemoryStream(TestPictures.Png(300, 200, (_, _) => (200, 30, 30))));

        Assert.That(await ColourAsync(await PartAsync(card, new CropArea(0.65, 0.1, 0.05, 0.2))), Is.EqualTo("#16302f"));
    }

    [Test]
    public void WhatIsNoPictureIsAClearError() =>
        Assert.That(
            async () => await Processor.PaintAsync(Plain, new MemoryStream("<svg/>"u8.ToArray())),
            Throws.TypeOf<ImageRejectedException>());

    private Task<byte[]> PartAsync(byte[] card, CropArea part) => RenderAsync(card, new RenditionSpec { Crop = part, Format = ImageFormat.Png });
}
