using System.Text.Json;
using System.Text.Json.Nodes;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class LooseValueTests
{
    private static object? Read(string json) => LooseValue.From(JsonDocument.Parse(json).RootElement);

    [TestCase("null", null)]
    [TestCase("true", true)]
    [TestCase("\"乌镇\"", "乌镇")]
    [TestCase("7", 7)]
    [TestCase("7000000000", 7000000000L)]
    public void PlainValuesBecomeThemselves(string json, object? expected) => Assert.That(Read(json), Is.EqualTo(expected));

    [Test]
    public void AListOfStringsIsAnArrayOfStrings() => Assert.That(Read("""["a","b"]"""), Is.EqualTo((string[])["a", "b"]).And.TypeOf<string[]>());

    [Test]
    public void AMixedListIsAnArrayOfObjects() => Assert.That(Read("""["a",1]"""), Is.EqualTo((object[])["a", 1]).And.TypeOf<object[]>());

    [Test]
    public void AnEmptyListIsNoString() => Assert.That(Read("[]"), Is.TypeOf<object[]>().And.Empty);

    [Test]
    public void ObjectsStayJson() => Assert.That(Read("""{"layout":{}}"""), Is.InstanceOf<JsonObject>());
}
