using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using WicNews.Core.Markdown.Sanitising;

namespace WicNews.Core.Tests.Markdown;

public sealed class HtmlSanitiserTests
{
    private static readonly HtmlSanitiser[] Both = [HtmlSanitiser.OfPages, HtmlSanitiser.OfRichText];

    private static readonly string[] Fragments =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//e.example/x.js>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><style><img src=x onerror=alert(1)>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<a href=\"java\tscript:alert(1)\">", "<a href=' javascript:alert(1)'>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">", "<a href=vbscript:x>", "<a href='//evil.example'>", "<a href='/\\evil.example'>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>", "<form action=//e><input name=attributes>",
        "<style>@import 'x'</style>", "<p style='background:url(//e)'>", "<base href=//e/>", "<meta http-equiv=refresh content='0;url=//e'>", "<object data=//e>", "<embed src=//e>",
        "<textarea></textarea><img src=x onerror=alert(1)>", "<title><img src=x onerror=alert(1)></title>", "<xmp><img src=x onerror=alert(1)></xmp>", "<!--><img src=x onerror=alert(1)>-->",
        "<img src='/media/a/b.jpg' srcset='//e.example/x 1w'>", "<video src=//e autoplay>", "<div id=body class='site-header embed-quote'>", "<table><tr><td>x", "</p></div></body>", "<p><p>", "<b><i></b></i>",
        "plain text", "&lt;script&gt;", "&#106;avascript:", "<", ">", "\"", "'", "=", "\0", "\ud83d\ude00", "中文", "<a href=\"https://example.org/?a=1&b=2\">ok</a>", "<pre>\n\nx</pre>", "`", "<![CDATA[", "<?xml ?>",
    ];

    [TestCaseSource(nameof(Both))]
    public void NothingThatCanActSurvivesAnyMixOfHostileFragments(HtmlSanitiser sanitiser)
    {
        var html = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(html.ToArbitrary(), input => Harms(sanitiser.Sanitize(input), isOfPage: sanitiser == HtmlSanitiser.OfPages).Count == 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [TestCaseSource(nameof(Both))]
    public void WhatPassedOncePassesAgainUnchangedInWords(HtmlSanitiser sanitiser)
    {
        var html = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(html.ToArbitrary(), input =>
        {
            var once = sanitiser.Sanitize(input);
            return Parse(sanitiser.Sanitize(once)).TextContent == Parse(once).TextContent;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Test]
    public void PlainWordsReachTheReaderWhateverTheyAre() =>
        Prop.ForAll<NonNull<string>>(words =>
        {
            var text = new string(words.Get.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)).ToArray());
            var encoded = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
            return string.IsNullOrWhiteSpace(text) || Parse(HtmlSanitiser.OfPages.Sanitize($"<p>{encoded}</p>")).TextContent == text;
        }).Check(Config.QuickThrowOnFailure);

    [TestCase("<h2>Kept</h2><p>with <a href=\"/2025/\">a link</a></p>")]
    [TestCase("<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td class=\"align-right\">1</td></tr></tbody></table>")]
    [TestCase("<figure class=\"embed-picture\"><img src=\"/media/a/b.jpg\" srcset=\"/media/a/b.jpg?width=400 400w, /media/a/b.jpg?width=800 800w\" alt=\"A bridge\" width=\"800\" height=\"450\"></figure>")]
    [TestCase("<p id=\"a-fn-1\"><ruby>乌<rt>wū</rt></ruby></p>")]
    [TestCase("<div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><p>1</p></div>")]
    public void HonestHtmlStaysAsItIs(string html) =>
        Assert.That(HtmlSanitiser.OfPages.Sanitize(html).Replace("&amp;", "&", StringComparison.Ordinal), Is.EqualTo(html));

    [TestCase("<div role=\"banner\" aria-hidden=\"true\">x</div>", "<div>x</div>")]
    [TestCase("<p role=\"group\" aria-label=\"x\">x</p>", "<p>x</p>")]
    [TestCase("<span class=\"visually-hidden\">x</span>", "<span>x</span>")]
    public void ATextCannotPassForTheSitesFurniture(string html, string kept) => Assert.That(HtmlSanitiser.OfPages.Sanitize(html), Is.EqualTo(kept));

    [TestCase("/media/../umbraco/signout")]
    [TestCase("/media/%2e%2E/umbraco/signout")]
    [TestCase("/media/a/.%2e/../umbraco/signout?x=1")]
    [TestCase("/umbraco/signout")]
    public void APictureCannotBeAnotherAddressOfThisSite(string address) =>
        Assert.That(HtmlSanitiser.OfPages.Sanitize($"<img src=\"{address}\"><img srcset=\"{address} 400w\"><video poster=\"{address}\"></video>"), Does.Not.Contain("umbraco"));

    [TestCase("<blockquote>", 20_000)]
    [TestCase("<b>", 100_000)]
    [TestCase("<font>", 100_000)]
    [TestCase("<svg>", 100_000)]
    public void DeepNestingDoesNotBringTheServerDown(string tag, int times)
    {
        var html = HtmlSanitiser.OfPages.Sanitize(string.Concat(Enumerable.Repeat(tag, times)) + "the end");

        Assert.That(Harms(html, isOfPage: true), Is.Empty);
    }

    /// <summary>What Umbraco's editor writes is there again when an editor opens the story.</summary>
    [TestCase("<p>See <a href=\"/{localLink:5a1d0b1c-2c3d-4e5f-8a9b-0c1d2e3f4a5b}\" type=\"document\" target=\"_blank\" data-anchor=\"#halls\" data-culture=\"zh-CN\">the halls</a></p>")]
    [TestCase("<p><img src=\"/media/ab/bridge.jpg?width=500\" alt=\"A bridge\" width=\"500\" height=\"333\" data-udi=\"umb://media/5a1d0b1c2c3d4e5f8a9b0c1d2e3f4a5b\"></p>")]
    [TestCase("<p><img src=\"/media/ab/bridge.jpg\" data-tmpimg=\"5a1d0b1c-2c3d-4e5f-8a9b-0c1d2e3f4a5b\"></p>")]
    [TestCase("<umb-rte-block data-content-key=\"5a1d0b1c-2c3d-4e5f-8a9b-0c1d2e3f4a5b\"></umb-rte-block><p>a<umb-rte-block-inline data-content-key=\"5a1d0b1c-2c3d-4e5f-8a9b-0c1d2e3f4a5b\"></umb-rte-block-inline></p>")]
    [TestCase("<h1 id=\"top\">Top</h1><p class=\"intro large\" style=\"text-align: center;\">Middle</p><p><a href=\"#top\">up</a></p>")]
    [TestCase("<table style=\"min-width: 75px;\"><colgroup><col style=\"width: 25px;\"></colgroup><tbody><tr><td colspan=\"1\" rowspan=\"1\" colwidth=\"120,90\"><p>x</p></td></tr></tbody></table>")]
    [TestCase("<p>The<strong> western</strong>&nbsp;canal, \"wide\" as it's said.&nbsp;</p>")]
    [TestCase("<p><span style=\"color: #ba2525; background-color: rgb(1, 2, 3);\">red</span></p>")]
    public void RichTextStaysAsTheEditorWroteIt(string html) =>
        Assert.That(HtmlSanitiser.OfRichText.Sanitize(html).Replace("&amp;", "&", StringComparison.Ordinal), Is.EqualTo(html));

    [TestCase("<p style=\"position: fixed; color: red; background: url(//e)\">x</p>", "<p style=\"color: red;\">x</p>")]
    [TestCase("<p style=\"color: expression(alert(1))\" onclick=\"x\">x</p>", "<p>x</p>")]
    [TestCase("<a href=\"javascript:alert(1)\" type=\"text/javascript\" target=\"top\">x</a>", "<a>x</a>")]
    [TestCase("<img src=\"https://e.example/x.png\" data-udi=\"umb://document/5a1d0b1c2c3d4e5f8a9b0c1d2e3f4a5b\" data-x=\"1\">", "<img>")]
    public void RichTextLosesWhatCouldAct(string html, string kept) => Assert.That(HtmlSanitiser.OfRichText.Sanitize(html), Is.EqualTo(kept));

    private static List<string> Harms(string html, bool isOfPage)
    {
        var harms = new List<string>();
        foreach (var element in Parse(html).QuerySelectorAll("*"))
        {
            if (element.LocalName is "script" or "style" or "iframe" or "object" or "embed" or "svg" or "math" or "form" or "input" or "base" or "meta" or "link" or "template" or "noscript")
                harms.Add(element.LocalName);
            foreach (var attribute in element.Attributes)
                if (IsHarmful(element, attribute, isOfPage))
                    harms.Add($"{element.LocalName} {attribute.Name}={attribute.Value}");
        }
        return harms;
    }

    private static bool IsHarmful(IElement element, IAttr attribute, bool isOfPage) => attribute.Name switch
    {
        "style" => isOfPage || attribute.Value.Contains("url", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("position", StringComparison.OrdinalIgnoreCase),
        "srcdoc" or "name" or "formaction" or "xlink:href" or "autoplay" => true,
        "id" => isOfPage && !attribute.Value.Contains("fn", StringComparison.Ordinal),
        "class" => isOfPage && attribute.Value.Contains("site", StringComparison.Ordinal),
        "src" or "srcset" or "poster" => !attribute.Value.StartsWith("/media/", StringComparison.Ordinal) || attribute.Value.Contains("//", StringComparison.Ordinal),
        "href" => !IsPlainLink(attribute.Value),
        var name => name.StartsWith("on", StringComparison.Ordinal),
    };

    private static bool IsPlainLink(string href) =>
        href.StartsWith("https://example.org/", StringComparison.Ordinal) || (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\', StringComparison.Ordinal));

    private static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}").Body!;
}
