using NSubstitute;
using Umbraco.Cms.Core.Media;
using WicNews.Cms.PropertyEditors.RichText;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Rich text as HTML in the Delivery API: front ends find blocks, links and pictures in it by Umbraco's attributes.</summary>
public sealed class RichTextMarkupTests
{
    private const string Document = " data-destination-id=\"8f1d2c3b-0000-4000-8000-000000000001\" data-destination-type=\"page\" data-start-item-path=\"home\" data-start-item-id=\"8f1d2c3b-0000-4000-8000-000000000004\" data-link-type=\"Content\"";
    private const string Media = " data-destination-id=\"8f1d2c3b-0000-4000-8000-000000000003\" data-destination-type=\"Image\" data-link-type=\"Media\"";

    [TestCase("", "")]
    [TestCase("<p>a &amp; b&nbsp;<a href=\"https://example.org/\" type=\"text/html\">c</a></p>\n<p>d</p>", "<p>a &amp; b&nbsp;<a href=\"https://example.org/\" type=\"text/html\">c</a></p>\n<p>d</p>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000001}\" type=\"document\" target=\"_blank\">x</a>", "<a href=\"/2025/\" target=\"_blank\"" + Document + ">x</a>")]
    [TestCase("<a href=\"/{localLink:umb://document/8f1d2c3b000040008000000000000001}#part\">x</a>", "<a href=\"/2025/#part\"" + Document + ">x</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000001}\" type=\"document\" data-culture=\"zh-CN\">x</a>", "<a href=\"/二零二五/\" data-culture=\"zh-CN\"" + Document + ">x</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000003}\" type=\"Media\">x</a>", "<a href=\"/media/canal.jpg\"" + Media + ">x</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-000000000002}\" type=\"document\">not shown</a>", "<a>not shown</a>")]
    [TestCase("<a href=\"/{localLink:8f1d2c3b-0000-4000-8000-00000000000f}\" type=\"document\">gone</a>", "<a>gone</a>")]
    [TestCase("<img src=\"/old.jpg?width=500&amp;height=300\" alt=\"\" data-udi=\"umb://media/8f1d2c3b000040008000000000000003\" data-caption=\"Canal\">", "<img src=\"/media/canal.jpg?width=500&amp;height=300\" alt=\"\">")]
    [TestCase("<umb-rte-block data-content-key=\"8f1d2c3b000040008000000000000005\"><!--Umbraco-Block--></umb-rte-block>", "<umb-rte-block data-content-id=\"8f1d2c3b-0000-4000-8000-000000000005\"></umb-rte-block>")]
    [TestCase("<p>a<umb-rte-block-inline data-content-key=\"8f1d2c3b-0000-4000-8000-000000000005\">x</umb-rte-block-inline></p>", "<p>a<umb-rte-block-inline data-content-id=\"8f1d2c3b-0000-4000-8000-000000000005\"></umb-rte-block-inline></p>")]
    public void LinksPicturesAndBlocksAreWrittenForFrontEnds(string html, string expected)
    {
        var signatures = Substitute.For<IImageUrlTokenGenerator>();
        signatures.RefreshSignature(Arg.Any<string>()).Returns(call => call.Arg<string>());

        Assert.That(new RichTextMarkup(RichTextBench.Targets(), signatures).Parse(html), Is.EqualTo(expected));
    }
}
