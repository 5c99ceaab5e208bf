using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Trees of types that stand in folders.</summary>
internal sealed class FolderTreeTests
{
    [TestCase("data-type")]
    [TestCase("document-type")]
    public async Task ASearchFindsFoldersToo(string kind)
    {
        var name = $"Folder {Guid.NewGuid():N}";
        var folder = await Administrator.CreateAsync($"/{kind}/folder", new { name, parent = (object?)null });

        async Task<Guid[]> FoundAsync(string only) => [.. (await Administrator.ReadAsync($"/tree/{kind}/search?query={Uri.EscapeDataString(name)}{only}")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("isFolder").GetBoolean()).Select(item => item.GetProperty("id").GetGuid())];

        Assert.That(await FoundAsync(""), Is.EqualTo((Guid[])[folder]));
        Assert.That(await FoundAsync("&itemKind=Folder"), Is.EqualTo((Guid[])[folder]));
        Assert.That(await FoundAsync("&itemKind=Item"), Is.Empty);
        Assert.That((await Administrator.GetAsync($"/tree/{kind}/search?itemKind=Leaf")).Fields, Is.EqualTo((string[])["itemKind"]));
    }
}
