using System.Text;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Uploads;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

public sealed class UploadInspectorTests : VipsTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    private Task<string?> RefusalAsync(string name, byte[] content, ImagingOptions? options = null) =>
        new UploadInspector(Processor, Options.Create(options ?? new ImagingOptions())).FindRefusalAsync(name, new MemoryStream(content));

    [TestCase("../../evil.png")]
    [TestCase("..\\evil.png")]
    [TestCase("/etc/passwd.png")]
    [TestCase(".htaccess")]
    [TestCase("a\0b.png")]
    [TestCase("C:evil.png")]
    [TestCase("evil.png.")]
    [TestCase("")]
    public async Task NamesThatAreNoPlainNamesAreRefused(string name) =>
        Assert.That(await RefusalAsync(name, TestPictures.Flag(10, 10)), Does.Contain("name"));

    [TestCase("page.jpg", "<script>alert(1)</script>")]
    [TestCase("page.mp4", "<html>")]
    [TestCase("page.pdf", "<html>")]
    [TestCase("page.docx", "<html>")]
    [TestCase("page.vtt", "<html>")]
    [TestCase("page.vtt", "1\n00:00:01,000 --> 00:00:04,000\nSubRip")]
    [TestCase("page.vtt", "WEBVTT\n\nno times")]
    [TestCase("page.mp3", "#!/bin/sh")]
    [TestCase("page.html", "<html>")]
    [TestCase("page.exe", "MZ")]
    [TestCase("page.jpg.php", "<?php")]
    [TestCase("page", "text")]
    [TestCase("empty.png", "")]
    public async Task WhatIsNotWhatItsNameSaysIsRefused(string name, string content) =>
        Assert.That(await RefusalAsync(name, Encoding.UTF8.GetBytes(content)), Is.Not.Null.And.Not.Empty);

    [Test]
    public async Task APictureUnderAnotherFormatsNameIsRefused() =>
        Assert.That(await RefusalAsync("really-a-png.jpg", TestPictures.Flag(10, 10)), Does.Contain("Png"));

    [Test]
    public async Task AFileBeyondTheLimitIsRefused() =>
        Assert.That(await RefusalAsync("large.pdf", [.. "%PDF-1.7"u8, .. new byte[2000]], new ImagingOptions { MaxUploadBytes = 1000 }), Does.Contain("larger"));

    [TestCase(Svg + "<script>alert(1)</script></svg>")]
    [TestCase(Svg + "<rect onload=\"alert(1)\"/></svg>")]
    [TestCase(Svg + "<a xlink:href=\"javascript:alert(1)\"><rect/></a></svg>")]
    [TestCase(Svg + "<image href=\"https://elsewhere.example/x.png\"/></svg>")]
    [TestCase(Svg + "<image href=\"data:image/svg+xml;base64,AAAA\"/></svg>")]
    [TestCase(Svg + "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject></svg>")]
    [TestCase(Svg + "<style>@import 'https://elsewhere.example/x.css';</style></svg>")]
    [TestCase(Svg + "<rect style=\"fill:url(https://elsewhere.example/x)\"/></svg>")]
    [TestCase(Svg + "<style>a{fill:url(#g)} b{fill:url(https://elsewhere.example/x)}</style></svg>")]
    [TestCase(Svg + "<rect style=\"fill:\\75rl(https://elsewhere.example/x)\"/></svg>")]
    [TestCase(Svg + "<style>b{background:image-set('https://elsewhere.example/x' 1x)}</style></svg>")]
    [TestCase(Svg + "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>")]
    [TestCase("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + Svg + "&a;</svg>")]
    [TestCase("<?xml-stylesheet href=\"https://elsewhere.example/x.xsl\"?>" + Svg + "</svg>")]
    [TestCase("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [TestCase(Svg)]
    public async Task AnSvgThatCouldActIsRefused(string svg) =>
        Assert.That(await RefusalAsync("drawing.svg", Encoding.UTF8.GetBytes(svg)), Does.Contain("SVG"));

    [Test]
    public async Task WhatANewsroomUsesIsTaken()
    {
        byte[] jpeg = await JpegAsync(TestPictures.Flag(40, 30));
        Assert.Multiple(async () =>
        {
            Assert.That(await RefusalAsync("桥 in Wuzhen.JPG", jpeg), Is.Null);
            Assert.That(await RefusalAsync("a.jpeg", jpeg), Is.Null);
            Assert.That(await RefusalAsync("a.png", TestPictures.Flag(40, 30)), Is.Null);
            Assert.That(await RefusalAsync("a.svg", Encoding.UTF8.GetBytes(Svg + "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\"/><use xlink:href=\"#g\"/></svg>")), Is.Null);
            Assert.That(await RefusalAsync("a.pdf", "%PDF-1.7 ..."u8.ToArray()), Is.Null);
            Assert.That(await RefusalAsync("a.vtt", "\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\n水声。"u8.ToArray()), Is.Null);
            Assert.That(await RefusalAsync("a.mp4", [0, 0, 0, 24, .. "ftypisom....."u8]), Is.Null);
        });
    }
}
