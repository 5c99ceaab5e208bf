using System.Text;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class BodyTests
{
    private const string Type = "\"documentType\":{\"id\":\"11111111-1111-1111-1111-111111111111\"}";

    private static async Task<Body<CreateDocumentModel>> ReadAsync(string body, string contentType = "application/json")
    {
        var context = new DefaultHttpContext { Request = { ContentType = contentType, Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) } };
        return (await Body<CreateDocumentModel>.BindAsync(context))!;
    }

    private static async Task<string?> FieldAsync(string body) => (await ReadAsync(body)).Problem?.Errors?.Keys.Single();

    [Test]
    public async Task AGoodBodyIsRead() =>
        Assert.That((await ReadAsync("{" + Type + ",\"variants\":[{\"name\":\"乌镇\",\"culture\":\"zh-CN\"}]}")).Value.Variants, Has.Count.EqualTo(1));

    [TestCase("{}", ExpectedResult = "$.documentType")]
    [TestCase("null", ExpectedResult = "$")]
    [TestCase("{" + Type + ",\"variants\":[{\"name\":7}]}", ExpectedResult = "$.variants[0].name")]
    [TestCase("{" + Type + ",\"variants\":\"x\"}", ExpectedResult = "$.variants")]
    [TestCase("{" + Type + ",\"id\":\"no-guid\"}", ExpectedResult = "$.id")]
    [TestCase("{" + Type + ",\"variants\":[{\"name\":null}]}", ExpectedResult = "$.variants[0].name")]
    [TestCase("{" + Type + ",\"variants\":[{\"culture\":\"en-US\"}]}", ExpectedResult = "$.variants[0].name")]
    [TestCase("{" + Type + ",\"variants\":[null]}", ExpectedResult = "$.variants[0]")]
    [TestCase("{" + Type + ",\"values\":[{\"alias\":\"a\",\"value\":[null]},null]}", ExpectedResult = "$.values[1]")]
    [TestCase("{broken", ExpectedResult = "$")]
    public Task<string?> WhatIsWrongIsNamedByItsPath(string body) => FieldAsync(body);

    [Test]
    public async Task TheParsersOwnTypeNamesStayInside() =>
        Assert.That((await ReadAsync("{" + Type + ",\"id\":[]}")).Problem?.Detail, Does.Not.Contain("System.").And.Not.Contain("WicNews"));

    [Test]
    public async Task ABodyOfFiveMegabytesIsTooLarge() =>
        Assert.That((await ReadAsync("{" + Type + ",\"variants\":[{\"name\":\"" + new string('x', 5 << 20) + "\"}]}")).Problem?.Status, Is.EqualTo(413));

    [Test]
    public async Task ABodyThatIsNotJsonIsRefused() => Assert.That((await ReadAsync("a=b", "text/plain")).Problem?.Status, Is.EqualTo(415));
}
