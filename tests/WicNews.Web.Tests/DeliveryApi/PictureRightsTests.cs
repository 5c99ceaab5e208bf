using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.DeliveryApi;

/// <summary>A picture is given as long as its rights last, also where an answer was kept before they ended.</summary>
public sealed class PictureRightsTests
{
    private const string Story = "/2023/the-tenth-summit-in-pictures/";
    private const string Delivery = "/umbraco/delivery/api/v2";
    private static readonly TimeSpan Wuzhen = TimeSpan.FromHours(8);

    [Test]
    public async Task APictureIsNotGivenFromTheMomentItsRightsHaveRunOut()
    {
        await using var application = new NewsApplication(("Umbraco:CMS:DeliveryApi:ApiKey", DeliverySite.ApiKey));
        using var reader = application.CreateClient();
        var content = JsonNode.Parse(await reader.GetStringAsync($"{Delivery}/content/item{Story}"))!;
        var key = content["properties"]!["leadPicture"]![0]!["id"]!.GetValue<Guid>();
        var media = application.Services.GetRequiredService<IMediaService>();
        var picture = media.GetById(key)!;
        var parent = media.GetParent(picture) is { } folder ? $"{folder.Key}" : "/";
        string[] answers = [$"{Delivery}/content/item{Story}", $"{Delivery}/media/items?id={key}", $"{Delivery}/media?fetch=children:{parent}&take=500"];
        picture.SetValue("rightsExpire", DateTime.UtcNow.Add(Wuzhen).AddSeconds(4));
        media.Save(picture);
        Assert.That(await AllAsync(reader, answers, key), Is.EqualTo(new[] { true, true, true }), "as long as the rights last");

        var patience = DateTime.UtcNow.AddSeconds(30);
        while ((await AllAsync(reader, answers, key)).Contains(true) && DateTime.UtcNow < patience)
            await Task.Delay(200);
        Assert.That(await AllAsync(reader, answers, key), Is.EqualTo(new[] { false, false, false }), "after their end");
        using var item = await reader.GetAsync($"{Delivery}/media/item/{key}");
        Assert.That(item.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        using var preview = application.CreateClient();
        preview.DefaultRequestHeaders.Add("Api-Key", DeliverySite.ApiKey);
        preview.DefaultRequestHeaders.Add("Preview", "true");
        Assert.That(await AllAsync(preview, answers, key), Is.EqualTo(new[] { true, true, true }), "in a preview");
    }

    private static async Task<bool[]> AllAsync(HttpClient client, string[] addresses, Guid key)
    {
        var found = new List<bool>();
        foreach (var address in addresses)
            found.Add((await client.GetStringAsync(address)).Contains($"\"{key}\"", StringComparison.Ordinal));
        return [.. found];
    }
}
