using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Tests.Contents;

public sealed class ContentJsonTests
{
    private static readonly Guid Wanted = Guid.NewGuid();

    [Test]
    public void OnePropertysValuesAreReadAsWithAllOthers()
    {
        VersionData data = Data(new StoredValue("en-US", null, "A \"quoted\" 桥"), new StoredValue("zh-CN", null, 7), new StoredValue(null, null, 2.5m));
        string written = ContentJson.Write(data);

        Assert.That(ContentJson.ReadValues(written, Wanted), Is.EqualTo(ContentJson.Read<VersionData>(written).Values[Wanted]));
    }

    [Test]
    public void ATextThatLooksLikeAPropertyIsNone()
    {
        string written = ContentJson.Write(new VersionData([], new() { [Guid.NewGuid()] = [new StoredValue(null, null, $"\"{Wanted}\":[{{\"v\":\"forged\"}}]")] }));

        Assert.That(ContentJson.ReadValues(written, Wanted), Is.Null);
    }

    // Others stand before and after it.
    private static VersionData Data(params StoredValue[] wanted) => new(
        new() { ["en-US"] = new VersionCulture("Name", DateTime.UnixEpoch) },
        new() { [Guid.NewGuid()] = [new StoredValue(null, null, "before")], [Wanted] = [.. wanted], [Guid.NewGuid()] = [new StoredValue(null, null, "after")] });
}
