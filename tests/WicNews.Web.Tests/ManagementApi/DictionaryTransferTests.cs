using System.Text;
using System.Text.Json;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Dictionary items travel as files.</summary>
internal sealed class DictionaryTransferTests
{
    [Test]
    public async Task WhatIsExportedAndDeletedComesBackByImport()
    {
        var stamp = Guid.NewGuid().ToString("N");
        var parent = await Administrator.CreateAsync("/dictionary", Item("Sections" + stamp, null, ("en-US", "Sections"), ("zh-CN", "栏目 & <b>")));
        var child = await Administrator.CreateAsync("/dictionary", Item("People" + stamp, parent, ("en-US", "People")));

        var file = (await Administrator.GetPageAsync($"{ContractEditor.Api}/dictionary/{parent}/export?includeChildren=true")).Text;
        Assert.That((await Administrator.GetPageAsync($"{ContractEditor.Api}/dictionary/{parent}/export")).Text, Does.Not.Contain("People" + stamp));
        await Administrator.MustAsync(HttpMethod.Delete, $"/dictionary/{parent}");
        Assert.That((await Administrator.GetAsync($"/dictionary/{child}")).Status, Is.EqualTo(404));

        var answer = await ImportAsync(file);

        Assert.That(answer.Status, Is.EqualTo(201), answer.Text);
        Assert.That(await TextAsync(parent, "zh-CN"), Is.EqualTo("栏目 & <b>"));
        Assert.That(await TextAsync(child, "en-US"), Is.EqualTo("People"));
        var children = await Administrator.ReadAsync($"/tree/dictionary/children?parentId={parent}");
        Assert.That(children.GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(child));
    }

    [Test]
    public async Task AnImportOverWhatIsThereChangesTheFilesTextsOnly()
    {
        var name = "Dateline" + Guid.NewGuid().ToString("N");
        var item = await Administrator.CreateAsync("/dictionary", Item(name, null, ("en-US", "Old"), ("zh-CN", "旧")));

        var answer = await ImportAsync($"""<DictionaryItem Key="{item}" Name="{name}"><Value LanguageCultureAlias="en-US"><![CDATA[New]]></Value><Value LanguageCultureAlias="fr-FR">Vieux</Value></DictionaryItem>""");

        Assert.That(answer.Status, Is.EqualTo(201), answer.Text);
        Assert.That((await TextAsync(item, "en-US"), await TextAsync(item, "zh-CN")), Is.EqualTo(("New", "旧")));
    }

    [TestCase("<DictionaryItem Name=\"x\" />")]
    [TestCase("<Something />")]
    [TestCase("<DictionaryItem")]
    [TestCase("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><DictionaryItem Key=\"1e70f841-c261-413b-abb2-2d68cdb96094\" Name=\"&x;\" />")]
    public async Task WhatIsNoExportIsRefused(string file) =>
        Assert.That((await ImportAsync(file)).Fields, Is.EqualTo((string[])["$.temporaryFile"]));

    /// <summary>So deep that reading it level by level within each other ended the whole process.</summary>
    [TestCase("<DictionaryItem Key=\"{0}\" Name=\"a\">", "</DictionaryItem>")]
    [TestCase("<Value>", "</Value>")]
    public async Task AFileOfTensOfThousandsOfLevelsIsRefused(string open, string close)
    {
        const int levels = 50_000;
        var file = $"<DictionaryItem Key=\"{Guid.NewGuid()}\" Name=\"deep\">{Repeated(open.Replace("{0}", $"{Guid.NewGuid():N}", StringComparison.Ordinal), levels)}{Repeated(close, levels)}</DictionaryItem>";

        Assert.That((await ImportAsync(file)).Fields, Is.EqualTo((string[])["$.temporaryFile"]));

        static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
    }

    [Test]
    public async Task AFileThatIsNotThereIsNotFound() =>
        Assert.That((await Administrator.SendAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id = Guid.NewGuid() } })).Status, Is.EqualTo(404));

    private static async Task<ApiAnswer> ImportAsync(string file)
    {
        var id = Guid.NewGuid();
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "export.udt" } };
        await Administrator.MustAsync(HttpMethod.Post, "/temporary-file", form);
        return await Administrator.SendAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id }, parent = (object?)null });
    }

    private static object Item(string name, Guid? parent, params (string Culture, string Text)[] texts) => new
    {
        name, parent = parent is { } id ? new { id } : null, translations = texts.Select(text => new { isoCode = text.Culture, translation = text.Text }),
    };

    private static async Task<string?> TextAsync(Guid item, string culture) =>
        (await Administrator.ReadAsync($"/dictionary/{item}")).GetProperty("translations").EnumerateArray()
        .Where(text => text.GetProperty("isoCode").GetString() == culture).Select(text => text.GetProperty("translation").GetString()).FirstOrDefault();
}
