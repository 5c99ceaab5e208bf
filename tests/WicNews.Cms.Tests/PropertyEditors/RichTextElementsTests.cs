using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NSubstitute;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using WicNews.Cms.DeliveryApi.Rendering;
using WicNews.Cms.PropertyEditors.RichText;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Rich text as JSON: the same shape as Umbraco's, and nothing that was written is lost.</summary>
public sealed class RichTextElementsTests
{
    private static readonly RichTextElements Parser = new(RichTextBench.Targets(), Substitute.For<IApiElementBuilder>());

    [TestCase("", """{"tag":"#root","attributes":{},"elements":[],"blocks":[]}""")]
    [TestCase("<p>One <strong>two</strong></p>\n<p class=\"lead\">three</p>\n", """{"tag":"#root","attributes":{},"elements":[{"tag":"p","attributes":{},"elements":[{"text":"One ","tag":"#text"},{"tag":"strong","attributes":{},"elements":[{"text":"two","tag":"#text"}]}]},{"text":"\n","tag":"#text"},{"tag":"p","attributes":{"class":"lead"},"elements":[{"text":"three","tag":"#text"}]}],"blocks":[]}""")]
    [TestCase("<p><strong>Prime</strong> <em>Minister</em> </p>", """{"tag":"#root","attributes":{},"elements":[{"tag":"p","attributes":{},"elements":[{"tag":"strong","attributes":{},"elements":[{"text":"Prime","tag":"#text"}]},{"text":" ","tag":"#text"},{"tag":"em","attributes":{},"elements":[{"text":"Minister","tag":"#text"}]}]}],"blocks":[]}""")]
    [TestCase("<!-- for nobody --><p>a &amp; b</p>", """{"tag":"#root","attributes":{},"elements":[{"tag":"p","attributes":{},"elements":[{"text":"a & b","tag":"#text"}]}],"blocks":[]}""")]
    [TestCase("<hr data-start-at=\"3\">", """{"tag":"#root","attributes":{},"elements":[{"tag":"hr","attributes":{"start-at":"3"},"elements":[]}],"blocks":[]}""")]
    public void MarkupIsATreeOfElements(string html, string expected) => Assert.That(Json(html), Is.EqualTo(Canonical(expected)));

    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000001}\" type=\"document\">x</a>", null)]
    [TestCase("<a href=\"/{localLink:umb://document/8f1d2c3b000040008000000000000001}\">x</a>", null)]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000001}#part\" type=\"document\">x</a>", "#part")]
    public void ALinkToADocumentHasItsRouteInThePlaceOfAnAddress(string html, string? rest)
    {
        var link = Only(html);

        Assert.That(link.Attributes, Does.Not.ContainKey("href"));
        var route = (IApiContentRoute)link.Attributes["route"];
        Assert.That((route.Path, route.QueryString, route.StartItem.Path), Is.EqualTo(("/2025/", rest, "home")));
    }

    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000002}\" type=\"document\">x</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-00000000000f}\" type=\"document\">x</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-00000000000f}\" type=\"media\">x</a>")]
    [TestCase("<a href=\"/{localLink:what?}\">x</a>")]
    [TestCase("<a href=\"/{localLink:\">x</a>")]
    public void ALinkToWhatReadersMayNotSeeLeadsNowhere(string html) => Assert.That(Only(html).Attributes.Keys, Has.No.Member("href").And.No.Member("route"));

    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000003}\" type=\"media\">x</a>", "href")]
    [TestCase("<a href=\"/{localLink:umb://media/8f1d2c3b000040008000000000000003}\">x</a>", "href")]
    [TestCase("<img src=\"/old.jpg\" data-udi=\"umb://media/8f1d2c3b000040008000000000000003\" alt=\"\">", "src")]
    public void AFileHasThePresentAddress(string html, string attribute)
    {
        var element = Only(html);
        Assert.That(element.Attributes[attribute], Is.EqualTo("/media/canal.jpg"));
        Assert.That(element.Attributes.Keys, Has.None.Matches<string>(name => name.Contains("udi", StringComparison.Ordinal)));
    }

    [Test]
    public void ABlockIsNamedByTheKeyOfItsContent()
    {
        var block = Only($"<umb-rte-block data-content-key=\"{RichTextBench.Shown}\"></umb-rte-block>");

        Assert.That((block.Tag, block.Attributes["content-id"]), Is.EqualTo(("umb-rte-block", RichTextBench.Shown)));
        Assert.That(block.Attributes.Keys, Is.EqualTo(new[] { "content-id" }));
    }

    [Test]
    public void WhateverIsWrittenIsReadAgain() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), texts =>
        {
            // HTML has one kind of line end, and no NUL.
            var written = texts.Select(text => text.Get.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)).ToArray();
            var html = string.Concat(written.Select((text, index) => index % 2 == 0 ? $"<p>{WebUtility.HtmlEncode(text)}</p>" : $"<ul><li><em>{WebUtility.HtmlEncode(text)}</em></li></ul>"));

            return Texts(Parser.Parse(html, [], preview: false)).SequenceEqual(written.Where(text => !string.IsNullOrWhiteSpace(text)));
        }));

    [Test]
    public void NothingThatIsWrittenBreaksIt() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Parser.Parse("<p <a href='/{localLink:" + text.Get + "}'" + text.Get + "<img data-udi=" + text.Get, [], preview: false) is not null));

    private static IEnumerable<string> Texts(IRichTextElement element) => element switch
    {
        RichTextTextElement text => [text.Text],
        RichTextRootElement root => root.Elements.SelectMany(Texts),
        RichTextGenericElement generic => generic.Elements.SelectMany(Texts),
        _ => [],
    };

    private RichTextGenericElement Only(string html) => (RichTextGenericElement)Parser.Parse(html, [], preview: false).Elements.Single();

    private string Json(string html) => Canonical(JsonSerializer.Serialize<IRichTextElement>(Parser.Parse(html, [], preview: false), ApiJson.Options));

    // The order of an object's members says nothing.
    private static string Canonical(string json) => Sorted(JsonDocument.Parse(json).RootElement);

    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"\"{member.Name}\":{Sorted(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Sorted)) + "]",
        _ => element.ToString(),
    };
}
