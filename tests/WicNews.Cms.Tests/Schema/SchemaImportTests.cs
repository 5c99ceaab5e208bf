using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Schema;
using WicNews.Cms.Tests.Support;
using WicNews.Web.Tests.Support;
using File = System.IO.File;

namespace WicNews.Cms.Tests.Schema;

/// <summary>The repository's own schema files, brought into a site.</summary>
public sealed class SchemaImportTests
{
    private static readonly string[] StoryKinds = ["article", "interview", "photoStory", "video", "digest", "liveCoverage"];
    private CmsSite _site = null!;
    private string _folder = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = CopyOfSchema();
        _site = await CmsSite.StartAsync(null, (SchemaSource.Key, _folder));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        Folders.Remove(_folder);
    }

    [Test]
    public async Task TheFilesMakeEveryTypeAsTheySay()
    {
        IContentType story = Types.Get("story")!;
        IContentType edition = Types.Get("summitEdition")!;
        IMediaType image = _site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.Image)!;
        ILanguage[] languages = [.. await _site.Get<ILanguageService>().GetAllAsync()];

        Assert.Multiple(() =>
        {
            Assert.That(edition.AllowedContentTypes!.Select(allowed => allowed.Alias), Is.EqualTo(StoryKinds));
            Assert.That(StoryKinds.Select(kind => Types.Get(kind)!), Has.All.Matches<IContentType>(type => type.ContentTypeCompositionExists("story")));
            Assert.That(Property(story, "headline").Mandatory, Is.True);
            Assert.That(Property(story, "headline").Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(Property(story, "storyDate").Variations, Is.EqualTo(ContentVariation.Nothing));
            Assert.That(story.PropertyGroups.Single(group => group.Alias == "story").Type, Is.EqualTo(PropertyGroupType.Tab));
            Assert.That(Types.Get("byline")!.IsElement, Is.True);
            Assert.That(Types.Get("home")!.AllowedAsRoot, Is.True);
            Assert.That(edition.ListView, Is.Not.Null);
            Assert.That(image.Key, Is.EqualTo(Constants.MediaTypes.Guids.ImageGuid));
            Assert.That(image.PropertyTypes.Select(property => property.Alias), Does.Contain("captionChinese").And.Contain("umbracoFile"));
            Assert.That(languages.Single(language => language.IsDefault).IsoCode, Is.EqualTo("en-US"));
            Assert.That(languages.Single(language => language.IsoCode == "zh-CN"), Has.Property("IsMandatory").False.And.Property("FallbackIsoCode").Null);
        });
    }

    [Test]
    public async Task AnUnchangedFileLeavesWhatEditorsMadeOfItsType()
    {
        IContentType page = Types.Get("page")!;
        page.Icon = "icon-bird";
        await SaveAsync(page);

        await RunAgainAsync();

        Assert.That(Types.Get("page")!.Icon, Is.EqualTo("icon-bird"));
    }

    [Test]
    public async Task AFileThatIsOnlyCalledOtherwiseLeavesWhatEditorsMadeOfItsType()
    {
        IContentType page = Types.Get("page")!;
        page.Icon = "icon-bird";
        await SaveAsync(page);
        File.Move(Path.Combine(_folder, "ContentTypes/page.config"), Path.Combine(_folder, "ContentTypes/leaf.config"));

        await RunAgainAsync();

        Assert.That(Types.Get("page")!.Icon, Is.EqualTo("icon-bird"));
    }

    [Test]
    public async Task WhatEditorsChangeAfterAnExportStays()
    {
        IContentType page = Types.Get("page")!;
        page.Icon = "icon-bird";
        await SaveAsync(page);
        await _site.Get<SchemaExport>().WriteAsync();
        page = Types.Get("page")!;
        page.Icon = "icon-fish";
        await SaveAsync(page);

        await RunAgainAsync();

        Assert.That(Types.Get("page")!.Icon, Is.EqualTo("icon-fish"));
    }

    [Test]
    public async Task AChangedFileUpdatesItsTypeAndLeavesWhatItDoesNotName()
    {
        IContentType page = Types.Get("page")!;
        IDataType text = (await _site.Get<IDataTypeService>().GetAsync("Textstring"))!;
        page.AddPropertyType(new PropertyType(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), text, "footnote") { Name = "Footnote" }, "content");
        await SaveAsync(page);
        Guid body = Property(page, "body").Key;
        Edit("ContentTypes/page.config", "<Name>Body</Name>", "<Name>Main text</Name>");

        await RunAgainAsync();

        IContentType read = Types.Get("page")!;
        Assert.Multiple(() =>
        {
            Assert.That(Property(read, "body").Name, Is.EqualTo("Main text"));
            Assert.That(Property(read, "body").Key, Is.EqualTo(body));
            Assert.That(Property(read, "footnote").Name, Is.EqualTo("Footnote"));
        });
    }

    [Test]
    public async Task ARenamedPropertyKeepsItsKey()
    {
        Guid key = Property(Types.Get("page")!, "body").Key;
        Edit("ContentTypes/page.config", "<Alias>body</Alias>", "<Alias>mainText</Alias>");

        await RunAgainAsync();

        Assert.That(Property(Types.Get("page")!, "mainText").Key, Is.EqualTo(key));
    }

    [Test]
    public async Task AFileThatNamesAnUnknownDataTypeStopsTheStartAndChangesNothing()
    {
        Edit("ContentTypes/page.config", "<Name>Page</Name>", "<Name>Leaf</Name>");
        IPropertyType introduction = Property(Types.Get("section")!, "introduction");
        Edit("ContentTypes/section.config", introduction.DataTypeKey.ToString(), "22222222-2222-4222-8222-222222222222");

        SchemaException fault = Assert.ThrowsAsync<SchemaException>(RunAgainAsync)!;

        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.StartWith("ContentTypes/section.config, line 2"));
            Assert.That(fault.Reason, Does.StartWith("The property 'introduction' names a data type that does not exist"));
            Assert.That(Types.Get("page")!.Name, Is.EqualTo("Page"));
        });
    }

    [Test]
    public async Task WhatIsExportedIsWhatWasImportedAndWhatEditorsMadeOfIt()
    {
        IContentType page = Types.Get("page")!;
        page.Icon = "icon-bird";
        await SaveAsync(page);
        int before = Directory.GetFiles(_folder, "*.config", SearchOption.AllDirectories).Length;
        XElement interview = XElement.Load(Path.Combine(_folder, "ContentTypes/interview.config"));

        int written = await _site.Get<SchemaExport>().WriteAsync();
        await RunAgainAsync();

        Assert.Multiple(() =>
        {
            Assert.That(written, Is.EqualTo(before));
            Assert.That(Directory.GetFiles(_folder, "*.config", SearchOption.AllDirectories), Has.Length.EqualTo(before));
            Assert.That(File.ReadAllText(Path.Combine(_folder, "ContentTypes/page.config")), Does.Contain("<Icon>icon-bird</Icon>"));
            Assert.That(XElement.Load(Path.Combine(_folder, "ContentTypes/interview.config")).ToString(), Is.EqualTo(interview.ToString()));
            Assert.That(Types.Get("page")!.Icon, Is.EqualTo("icon-bird"));
        });
    }

    /// <summary>One site deletes a type and makes another of the same name; another site, which has both kinds of content, reads the files.</summary>
    [Test]
    public async Task WhatWasDeletedIsDeletedWhereTheFilesAreRead()
    {
        IContentType video = Types.Get("video")!;
        await Types.DeleteAsync(video.Key, Constants.Security.SuperUserKey);
        ContentType another = new(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), Constants.System.Root) { Alias = "video", Name = "Another video", Icon = "icon-video" };
        await Types.CreateAsync(another, Constants.Security.SuperUserKey);
        string untouched = CopyOfSchema();
        try
        {
            await using CmsSite site = await CmsSite.StartAsync(null, (SchemaSource.Key, untouched));
            await _site.Get<SchemaExport>().WriteAsync();
            Assert.That(File.ReadAllText(Path.Combine(_folder, "ContentTypes/video.config")), Does.Contain($"<Empty Key=\"{video.Key}\" Alias=\"video\" Change=\"Delete\""));
            await _site.Get<SchemaExport>().WriteAsync();
            await RunAgainAsync();
            Assert.That(Types.Get("video")!.Key, Is.EqualTo(another.Key), "here");

            foreach (string file in Directory.GetFiles(_folder, "*.config", SearchOption.AllDirectories))
            {
                File.Copy(file, Path.Combine(untouched, Path.GetRelativePath(_folder, file)), overwrite: true);
            }

            await ImportInto(site);

            IContentTypeService types = site.Get<IContentTypeService>();
            Assert.That(types.Get(video.Key), Is.Null, "there");
            Assert.That(types.Get("video")!.Key, Is.EqualTo(another.Key));
            Assert.That(types.Get("summitEdition")!.AllowedContentTypes!.Select(allowed => allowed.Alias), Has.No.Member("video"));
        }
        finally
        {
            Folders.Remove(untouched);
        }
    }

    [Test]
    public async Task ATypeOfWhichThereIsContentIsLeft()
    {
        IContentType page = Types.Get("home")!;
        IContentService contents = _site.Get<IContentService>();
        IContent made = contents.Create("Front page", Constants.System.Root, "home");
        made.SetCultureName("Front page", "en-US");
        contents.Save(made);
        string file = Path.Combine(_folder, "ContentTypes/home.config");
        File.WriteAllText(file, $"<Empty Key=\"{page.Key}\" Alias=\"home\" Change=\"Delete\" />");

        await RunAgainAsync();
        Assert.That(Types.Get("home"), Is.Not.Null);
        await _site.Get<SchemaExport>().WriteAsync();
        Assert.That(File.ReadAllText(file), Does.StartWith("<Empty"), "an export does not undo it for everybody");

        contents.Delete(made);
        await RunAgainAsync();
        Assert.That(Types.Get("home"), Is.Null, "at the next start");
    }

    [Test]
    public async Task AnElementTypeOfWhichThereAreBlocksIsLeft()
    {
        Guid block = Guid.NewGuid();
        IContentService contents = _site.Get<IContentService>();
        IContent made = contents.Create("Edition", Constants.System.Root, "summitEdition");
        made.SetCultureName("Edition", "en-US");
        made.SetValue(
            "figures",
            $$$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{{block}}}"}]},"contentData":[{"key":"{{{block}}}","contentTypeKey":"{{{Types.Get("figure")!.Key}}}","values":[]}],"settingsData":[],"expose":[]}""",
            "en-US");
        contents.Save(made);
        SayDeleted("ContentTypes/figure.config");

        await RunAgainAsync();
        Assert.That(Types.Get("figure"), Is.Not.Null);

        contents.Delete(made);
        await RunAgainAsync();
        Assert.That(Types.Get("figure"), Is.Null, "at the next start");
    }

    [Test]
    public async Task ATypeThatOthersAreComposedOfGoesWithTheLastOfThem()
    {
        SayDeleted("ContentTypes/story.config");
        foreach (string kind in StoryKinds.Skip(1))
        {
            SayDeleted($"ContentTypes/{kind.ToLowerInvariant()}.config");
        }

        await RunAgainAsync();
        Assert.That(Types.Get(StoryKinds[1]), Is.Null);
        Assert.That(Types.Get(StoryKinds[0])!.ContentTypeCompositionExists("story"), Is.True);

        SayDeleted($"ContentTypes/{StoryKinds[0]}.config");
        await RunAgainAsync();
        Assert.That((Types.Get(StoryKinds[0]), Types.Get("story")), Is.EqualTo(((IContentType?)null, (IContentType?)null)));
    }

    [Test]
    public async Task ADataTypeIsDeletedWhenItsPropertyGetsAnother()
    {
        Guid before = Property(Types.Get("home")!, "leadStory").DataTypeKey;
        Edit("ContentTypes/home.config", before.ToString(), Property(Types.Get("story")!, "series").DataTypeKey.ToString());
        SayDeleted("DataTypes/Onestory.config");

        await RunAgainAsync();

        Assert.That(await _site.Get<IDataTypeService>().GetAsync(before), Is.Null);
        Assert.That(Types.Get("home")!.PropertyTypes.Select(property => property.Alias), Does.Contain("leadStory"));
    }

    [Test]
    public void AFileThatTheSiteHasNotReadYetIsNotOverwritten()
    {
        Edit("ContentTypes/page.config", "<Name>Body</Name>", "<Name>Main text</Name>");

        SchemaException fault = Assert.ThrowsAsync<SchemaException>(() => _site.Get<SchemaExport>().WriteAsync())!;

        Assert.That(fault.Message, Does.StartWith("ContentTypes/page.config").And.Contain("Start the site first"));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "ContentTypes/page.config")), Does.Contain("Main text"));
    }

    [Test]
    public void AnUnknownEditorStopsTheStart()
    {
        Edit("DataTypes/Headline.config", "Umbraco.TextBox", "Umbraco.Telepathy");

        SchemaException fault = Assert.ThrowsAsync<SchemaException>(RunAgainAsync)!;

        Assert.That(fault.Message, Is.EqualTo("DataTypes/Headline.config, line 2: There is no property editor 'Umbraco.Telepathy'."));
    }

    [Test]
    public void AConfigurationThatIsNotJsonIsNamedByItsLine()
    {
        Edit("DataTypes/Headline.config", "\"maxChars\": 250", "\"maxChars\": lots");

        SchemaException fault = Assert.ThrowsAsync<SchemaException>(RunAgainAsync)!;

        Assert.That(fault.Message, Does.StartWith("DataTypes/Headline.config, line 11: The configuration is not well-formed JSON"));
    }

    [Test]
    public async Task WhatAnEditorDeletedIsLeftOutWhereAChangedFileNamesItAndStopsNothing()
    {
        await Types.DeleteAsync(Types.Get("photoStory")!.Key, Constants.Security.SuperUserKey);
        IDataTypeService dataTypes = _site.Get<IDataTypeService>();
        await dataTypes.DeleteAsync(Property(Types.Get("story")!, "standfirst").DataTypeKey, Constants.Security.SuperUserKey);
        Edit("ContentTypes/summitedition.config", "<Name>Summit edition</Name>", "<Name>Edition</Name>");
        Edit("ContentTypes/story.config", "<Name>Embargo</Name>", "<Name>Not before</Name>");

        await RunAgainAsync();

        Assert.Multiple(() =>
        {
            Assert.That(Types.Get("summitEdition")!.Name, Is.EqualTo("Edition"));
            Assert.That(Types.Get("summitEdition")!.AllowedContentTypes!.Select(allowed => allowed.Alias), Is.EqualTo(StoryKinds.Except(["photoStory"])));
            Assert.That(Property(Types.Get("story")!, "embargo").Name, Is.EqualTo("Not before"));
            Assert.That(Types.Get("story")!.PropertyTypes.Select(property => property.Alias), Does.Not.Contain("standfirst"));
        });
    }

    [Test]
    public void EditorsAreToldOnWhichClockATimeIs()
    {
        string[] times = ["story.storyDate", "story.embargo", "liveEntry.time"];

        IPropertyType[] properties = [.. times.Select(time => time.Split('.')).Select(time => Property(Types.Get(time[0])!, time[1]))];

        Assert.That(properties.Select(property => property.Description), Has.All.Contains("Wuzhen's clock (UTC+08:00)"));
    }

    [TestCase("https://www.wuzhenwic.org/", true)]
    [TestCase("/2025/robots-on-the-stone-bridge/", true)]
    [TestCase("/", true)]
    [TestCase("//elsewhere.example/", false)]
    [TestCase("/\\elsewhere.example/", false)]
    [TestCase("javascript:alert(1)", false)]
    public void AnItemOfADigestLeadsWhereReadersMayGo(string link, bool isTaken)
    {
        string pattern = Property(Types.Get("digestItem")!, "link").ValidationRegExp!;

        Assert.That(System.Text.RegularExpressions.Regex.IsMatch(link, pattern), Is.EqualTo(isTaken));
    }

    private IContentTypeService Types => _site.Get<IContentTypeService>();

    private Task RunAgainAsync() => ImportInto(_site);

    private static Task ImportInto(CmsSite site) => site.Services.GetServices<WicNews.Cms.Hosting.IStartupStep>().OfType<SchemaImport>().Single().RunAsync(CancellationToken.None);

    private async Task SaveAsync(IContentType type) => Assert.That((await Types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success, Is.True);

    private static IPropertyType Property(IContentTypeBase type, string alias) => type.PropertyTypes.Single(property => property.Alias == alias);

    private void Edit(string file, string find, string replace)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(find));
        File.WriteAllText(path, text.Replace(find, replace, StringComparison.Ordinal));
    }

    private void SayDeleted(string file)
    {
        string path = Path.Combine(_folder, file);
        XElement root = XElement.Load(path);
        File.WriteAllText(path, new XElement("Empty", root.Attribute("Key"), root.Attribute("Alias"), new XAttribute("Change", "Delete")).ToString());
    }

    private static string CopyOfSchema()
    {
        string source = Path.Combine(Repository.Root, "umbraco-config");
        string copy = Directory.CreateTempSubdirectory("wicnews-schema-").FullName;
        foreach (string kind in new[] { "Languages", "DataTypes", "MediaTypes", "ContentTypes" })
        {
            Directory.CreateDirectory(Path.Combine(copy, kind));
            foreach (string file in Directory.EnumerateFiles(Path.Combine(source, kind)))
            {
                File.Copy(file, Path.Combine(copy, kind, Path.GetFileName(file)));
            }
        }

        return copy;
    }
}
