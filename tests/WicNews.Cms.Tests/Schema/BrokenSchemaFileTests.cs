using System.Text;
using WicNews.Cms.Schema;

namespace WicNews.Cms.Tests.Schema;

public sealed class BrokenSchemaFileTests
{
    private const string Language = """
        <Language Key="0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e01" Alias="en-US" Level="0">
          <Name>English</Name>
          <IsoCode>en-US</IsoCode>
          <IsMandatory>True</IsMandatory>
          <IsDefault>True</IsDefault>
        </Language>
        """;

    private const string DataType = """
        <DataType Key="0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e02" Alias="Text" Level="1">
          <Info>
            <Name>Text</Name>
            <EditorAlias>Umbraco.TextBox</EditorAlias>
            <EditorUIAlias>Umb.PropertyEditorUi.TextBox</EditorUIAlias>
            <DatabaseType>Nvarchar</DatabaseType>
          </Info>
          <Config><![CDATA[{}]]></Config>
        </DataType>
        """;

    private const string ContentType = """
        <ContentType Key="0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e03" Alias="note" Level="1">
          <Info>
            <Name>Note</Name>
            <Icon>icon-document</Icon>
            <AllowAtRoot>True</AllowAtRoot>
            <Variations>Culture</Variations>
            <IsElement>False</IsElement>
            <Compositions />
          </Info>
          <Structure />
          <GenericProperties>
            <GenericProperty>
              <Key>0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e04</Key>
              <Name>Title</Name>
              <Alias>title</Alias>
              <Definition>0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e02</Definition>
              <Type>Umbraco.TextBox</Type>
              <Mandatory>True</Mandatory>
              <Validation />
              <SortOrder>0</SortOrder>
              <Tab Alias="content">Content</Tab>
              <Variations>Culture</Variations>
            </GenericProperty>
          </GenericProperties>
          <Tabs>
            <Tab>
              <Key>0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e05</Key>
              <Caption>Content</Caption>
              <Alias>content</Alias>
              <Type>Group</Type>
              <SortOrder>0</SortOrder>
            </Tab>
          </Tabs>
        </ContentType>
        """;

    [Test]
    public void WholeFilesAreRead()
    {
        SchemaSet set = new([File("Languages/en.config", Language), File("DataTypes/Text.config", DataType), File("ContentTypes/note.config", ContentType)]);

        Assert.That(set.ContentTypes[0].Properties[0].Alias, Is.EqualTo("title"));
    }

    [TestCase("Languages/a.config", Language, "<IsDefault>True", "<IsDefault>Yes", 5, "<IsDefault> must be True or False, not 'Yes'.")]
    [TestCase("Languages/a.config", Language, "<IsoCode>en-US", "<IsoCode>xx-nowhere", 3, "'xx-nowhere' is not a culture.")]
    [TestCase("Languages/a.config", Language, "  <Name>English</Name>\n", "", 1, "<Name> is missing inside <Language>.")]
    [TestCase("Languages/a.config", Language, "<Name>English</Name>", "<Name>English<Name>", 6, "This is not well-formed XML")]
    [TestCase("Languages/a.config", Language, "<Name>English</Name>", "<Titel>English</Titel>", 2, "<Titel> is not known inside <Language>.")]
    [TestCase("Languages/a.config", Language, "<Name>English</Name>", "<Name>English</Name><Name>Again</Name>", 2, "<Name> stands twice inside <Language>.")]
    [TestCase("Languages/a.config", DataType, "", "", 1, "The file must begin with <Language>, not <DataType>.")]
    [TestCase("Languages/a.config", Language, "<Language ", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>\n<Language ", 1, "This is not well-formed XML")]
    [TestCase("DataTypes/a.config", DataType, "Nvarchar", "Varchar", 6, "<DatabaseType> must be one of")]
    [TestCase("DataTypes/a.config", DataType, "0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e02", "me", 1, "The Key of <DataType> must be a key (GUID), not 'me'.")]
    [TestCase("DataTypes/a.config", DataType, "<Name>Text</Name>", "<Name> </Name>", 3, "<Name> is empty.")]
    [TestCase("ContentTypes/a.config", ContentType, "<Definition>0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e02", "<Definition>text", 16, "<Definition> must be a key (GUID), not 'text'.")]
    [TestCase("ContentTypes/a.config", ContentType, "<Tab Alias=\"content\">", "<Tab Alias=\"elsewhere\">", 12, "The tab 'elsewhere' of the property 'title' is not among <Tabs>.")]
    [TestCase("ContentTypes/a.config", ContentType, "<Type>Group</Type>", "<Type>Drawer</Type>", 30, "<Type> must be one of Group, Tab, not 'Drawer'.")]
    [TestCase("ContentTypes/a.config", ContentType, "<Validation />", "<Validation>(</Validation>", 19, "<Validation> is not a regular expression")]
    [TestCase("ContentTypes/a.config", ContentType, "<Variations>Culture</Variations>\n    <IsElement>", "<Variations>Segment</Variations>\n    <IsElement>", 6, "<Variations> must be Nothing or Culture")]
    [TestCase("ContentTypes/a.config", ContentType, "<Compositions />", "<Compositions><Composition Key=\"0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e03\">note</Composition></Compositions>", 8, "'note' is composed of itself.")]
    [TestCase("ContentTypes/a.config", ContentType, "<SortOrder>0</SortOrder>\n      <Tab", "<SortOrder>first</SortOrder>\n      <Tab", 20, "<SortOrder> must be a whole number, not 'first'.")]
    public void AFaultIsNamedWithItsFileAndLine(string name, string text, string find, string replace, int line, string reason)
    {
        string broken = find.Length == 0 ? text : text.ReplaceLineEndings("\n").Replace(find, replace, StringComparison.Ordinal);

        SchemaException fault = Assert.Throws<SchemaException>(() => _ = new SchemaSet([File(name, broken)]))!;

        Assert.Multiple(() =>
        {
            Assert.That(fault.File, Is.EqualTo(name));
            Assert.That(fault.Line, Is.EqualTo(line));
            Assert.That(fault.Reason, Does.StartWith(reason));
            Assert.That(fault.Message, Does.StartWith($"{name}, line {line}: "));
        });
    }

    [Test]
    public void TwoFilesWithOneKeyAreRefused()
    {
        SchemaException fault = Assert.Throws<SchemaException>(() =>
            _ = new SchemaSet([File("DataTypes/a.config", DataType), File("DataTypes/b.config", DataType.Replace("Alias=\"Text\"", "Alias=\"Other\"", StringComparison.Ordinal))]))!;

        Assert.That(fault.Message, Is.EqualTo("DataTypes/b.config, line 1: The key '0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e02' is also in DataTypes/a.config."));
    }

    [Test]
    public void TypesThatAreComposedInARingAreRefused()
    {
        string Ring(string own, string other, char digit) => ContentType
            .Replace("3f1e03", "3f1e0" + own, StringComparison.Ordinal)
            .Replace("Alias=\"note\"", $"Alias=\"note{own}\"", StringComparison.Ordinal)
            .Replace("3f1e04", "3f1" + digit + "04", StringComparison.Ordinal)
            .Replace("<Compositions />", $"<Compositions><Composition Key=\"0b9ef0a5-8f0e-4a4e-9f0a-3f6b3d3f1e0{other}\">x</Composition></Compositions>", StringComparison.Ordinal);

        SchemaException fault = Assert.Throws<SchemaException>(() =>
            _ = new SchemaSet([File("ContentTypes/a.config", Ring("a", "b", 'c')), File("ContentTypes/b.config", Ring("b", "a", 'd'))]))!;

        Assert.That(fault.Reason, Is.EqualTo("'notea' is, in the end, composed of itself."));
    }

    private static SchemaFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
