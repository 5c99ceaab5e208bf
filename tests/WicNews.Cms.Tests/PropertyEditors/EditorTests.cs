using FsCheck;
using FsCheck.Fluent;
using Umbraco.Cms.Core.PropertyEditors;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

public sealed class EditorTests
{
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await CmsSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCase("Umbraco.TextBox", "\"Bridge\"", "Bridge", "\"Bridge\"")]
    [TestCase("Umbraco.TextArea", "\"two\\nlines\"", "two\nlines", "\"two\\nlines\"")]
    [TestCase("Umbraco.MarkdownEditor", "\"**bold** <b>\"", "**bold** <b>", "\"**bold** <b>\"")]
    [TestCase("Umbraco.TrueFalse", "true", 1, "true")]
    [TestCase("Umbraco.TrueFalse", "false", 0, "false")]
    [TestCase("Umbraco.MultipleTextstring", "[\"one\",\"two\"]", "one\ntwo", "[\"one\",\"two\"]")]
    [TestCase("Umbraco.MultipleTextstring", "[\"one\\ntwo\"]", "one\ntwo", "[\"one\",\"two\"]")]
    [TestCase("Umbraco.Tags", "[\"互联网\",\" ai \",\"AI\"]", "[\"互联网\",\"ai\"]", "[\"互联网\",\"ai\"]")]
    [TestCase("Umbraco.CheckBoxList", "[\"a\",\"b\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [TestCase("Umbraco.DropDown.Flexible", "[\"a\"]", "[\"a\"]", "[\"a\"]")]
    [TestCase("Umbraco.RadioButtonList", "\"a\"", "a", "\"a\"")]
    [TestCase("Umbraco.Slider", "{\"from\":1,\"to\":5}", "1,5", "{\"from\":1,\"to\":5}")]
    [TestCase("Umbraco.ColorPicker", "{\"value\":\"#aabbcc\",\"label\":\"Tea\"}", "{\"value\":\"#aabbcc\",\"label\":\"Tea\"}", "{\"value\":\"#aabbcc\",\"label\":\"Tea\"}")]
    [TestCase("Umbraco.EmailAddress", "\"a@b.example\"", "a@b.example", "\"a@b.example\"")]
    [TestCase("Umbraco.DateOnly", "{\"date\":\"2025-11-07\",\"timeZone\":null}", "{\"date\":\"2025-11-07T00:00:00+00:00\",\"timeZone\":null}", "{\"date\":\"2025-11-07\",\"timeZone\":null}")]
    [TestCase("Umbraco.TimeOnly", "{\"date\":\"13:45:00\"}", "{\"date\":\"0001-01-01T13:45:00+00:00\",\"timeZone\":null}", "{\"date\":\"13:45:00\",\"timeZone\":null}")]
    [TestCase("Umbraco.DateTimeWithTimeZone", "{\"date\":\"2025-11-07T09:00:00+08:00\",\"timeZone\":\"Asia/Shanghai\"}", "{\"date\":\"2025-11-07T09:00:00+08:00\",\"timeZone\":\"Asia/Shanghai\"}", "{\"date\":\"2025-11-07T09:00:00+08:00\",\"timeZone\":\"Asia/Shanghai\"}")]
    [TestCase("Umbraco.MultiNodeTreePicker", "[{\"type\":\"document\",\"unique\":\"8f1d2c3b-0000-4000-8000-000000000001\"}]", "umb://document/8f1d2c3b000040008000000000000001", "[{\"type\":\"document\",\"unique\":\"8f1d2c3b-0000-4000-8000-000000000001\"}]")]
    public void AValueIsStoredInUmbracosFormatAndShownAsItWasPosted(string editor, string posted, object stored, string shown)
    {
        var bench = new EditorBench(_site, editor);
        object? kept = bench.Store(EditorBench.Posted(posted));
        Assert.That(kept, Is.EqualTo(stored));
        Assert.That(bench.Show(kept), Is.EqualTo(shown));
    }

    [TestCase("2025-11-07 09:30:00")]
    [TestCase("2025-11-07T09:30:00")]
    public void ADateIsReadHoweverItIsWritten(string posted)
    {
        var bench = new EditorBench(_site, "Umbraco.DateTime");
        object? kept = bench.Store(posted);
        Assert.That(kept, Is.EqualTo(new DateTime(2025, 11, 7, 9, 30, 0)));
        Assert.That(bench.Show(kept), Is.EqualTo("\"2025-11-07 09:30:00\""));
    }

    [TestCase("Umbraco.TextBox", "{\"a\":1}")]
    [TestCase("Umbraco.TextBox", "[\"a\"]")]
    [TestCase("Umbraco.TextArea", "\"nul \\u0000 byte\"")]
    [TestCase("Umbraco.Integer", "\"seven\"")]
    [TestCase("Umbraco.TrueFalse", "\"perhaps\"")]
    [TestCase("Umbraco.DateTime", "\"tomorrow\"")]
    [TestCase("Umbraco.DateTime", "\"2025-11-07T09:30:00Z\"")]
    [TestCase("Umbraco.DateTime", "\"2025-11-07T09:30:00+08:00\"")]
    [TestCase("Umbraco.DateOnly", "{\"date\":\"tomorrow\"}")]
    [TestCase("Umbraco.EmailAddress", "\"nobody\"")]
    [TestCase("Umbraco.Slider", "{\"from\":9,\"to\":1}")]
    [TestCase("Umbraco.ColorPicker", "{\"value\":\"red;background:url(x)\"}")]
    [TestCase("Umbraco.Tags", "{\"a\":1}")]
    [TestCase("Umbraco.MultipleTextstring", "[{\"a\":1}]")]
    [TestCase("Umbraco.MultiNodeTreePicker", "\"../../etc\"")]
    [TestCase("Umbraco.MultiNodeTreePicker", "[{\"type\":\"document\",\"unique\":\"8f1d2c3b-0000-4000-8000-000000000001\"}]")]
    [TestCase("Umbraco.MultiNodeTreePicker", "[{\"type\":\"media\",\"unique\":\"8f1d2c3b-0000-4000-8000-000000000001\"}]")]
    [TestCase("Umbraco.MediaPicker3", "[{\"key\":\"8f1d2c3b-0000-4000-8000-000000000001\",\"mediaKey\":\"8f1d2c3b-0000-4000-8000-000000000002\"}]")]
    [TestCase("Umbraco.MediaPicker3", "{\"mediaKey\":1}")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"javascript:alert(1)\"}]")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\" JaVaScRiPt:alert(1)\"}]")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"java\\nscript:alert(1)\"}]")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"data:text/html,x\"}]")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"java\",\"queryString\":\"script:alert(1)\"}]")]
    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":null,\"queryString\":\"javascript:alert(1)\"}]")]
    [TestCase("Umbraco.ImageCropper", "{\"src\":\"/media/../../appsettings.json\"}")]
    [TestCase("Umbraco.ImageCropper", "{\"src\":\"/etc/passwd\"}")]
    [TestCase("Umbraco.ImageCropper", "{\"temporaryFileId\":\"8f1d2c3b-0000-4000-8000-000000000001\"}")]
    [TestCase("Umbraco.ImageCropper", "{\"temporaryFileId\":\"../../x\"}")]
    [TestCase("Umbraco.ImageCropper", "[1,2]")]
    [TestCase("Umbraco.UploadField", "{\"temporaryFileId\":\"8f1d2c3b-0000-4000-8000-000000000001\"}")]
    [TestCase("Umbraco.BlockList", "\"no blocks\"")]
    [TestCase("Umbraco.BlockList", "{\"layout\":[],\"contentData\":7}")]
    public void AStrangeValueIsRefusedWithAReason(string editor, string posted)
    {
        string[] complaints = new EditorBench(_site, editor).Complaints(EditorBench.Posted(posted));
        Assert.That(complaints, Is.Not.Empty);
        Assert.That(complaints, Has.All.Not.Empty);
    }

    [TestCase("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"javascript:alert(1)\"}]")]
    [TestCase("Umbraco.ImageCropper", "{\"src\":\"/media/../../appsettings.json\"}")]
    [TestCase("Umbraco.UploadField", "{\"src\":\"/etc/passwd\"}")]
    public void WhatIsRefusedIsNotStoredEither(string editor, string posted) =>
        Assert.That(new EditorBench(_site, editor).Store(EditorBench.Posted(posted)), Is.Null);

    [Test]
    public void ChoicesMustBeAmongTheConfiguredOnes()
    {
        var one = new EditorBench(_site, "Umbraco.DropDown.Flexible", new DropDownFlexibleConfiguration { Items = ["a", "b"] });
        Assert.That(one.Complaints(EditorBench.Posted("[\"a\"]")), Is.Empty);
        Assert.That(one.Complaints(EditorBench.Posted("[\"c\"]")), Is.Not.Empty);
        Assert.That(one.Complaints(EditorBench.Posted("[\"a\",\"b\"]")), Is.Not.Empty);
    }

    [Test]
    public void ATextBoxHoldsWhatItIsConfiguredToHold()
    {
        var free = new EditorBench(_site, "Umbraco.TextBox");
        var tight = new EditorBench(_site, "Umbraco.TextBox", new TextboxConfiguration { MaxChars = 5 });
        Assert.That(free.Complaints(new string('x', 512)), Is.Empty);
        Assert.That(free.Complaints(new string('x', 513)), Is.Not.Empty);
        Assert.That(tight.Complaints("xxxxx"), Is.Empty);
        Assert.That(tight.Complaints("xxxxxx"), Is.Not.Empty);
    }

    [TestCase("Umbraco.TextBox", "\"  \"")]
    [TestCase("Umbraco.Tags", "[]")]
    [TestCase("Umbraco.MultipleTextstring", "[\"\"]")]
    [TestCase("Umbraco.MultiNodeTreePicker", "[]")]
    [TestCase("Umbraco.ImageCropper", "{\"src\":\"\",\"temporaryFileId\":null}")]
    [TestCase("Umbraco.BlockList", "{\"layout\":{},\"contentData\":[],\"settingsData\":[],\"expose\":[]}")]
    public void AnEmptyValueIsNotEnoughWhereOneIsRequired(string editor, string posted)
    {
        Assert.That(new EditorBench(_site, editor).Complaints(EditorBench.Posted(posted), required: true), Is.Not.Empty);
        Assert.That(new EditorBench(_site, editor).Complaints(null, required: true), Is.Not.Empty);
    }

    [Test]
    public void AnyTextGoesThereAndBack()
    {
        var area = new EditorBench(_site, "Umbraco.TextArea");
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            string given = text.Get;
            object? kept = area.Store(given);
            return string.IsNullOrWhiteSpace(given) ? kept is null : given.Equals(kept);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void AnyTagsStayTheSameWhenStoredTwice()
    {
        var tags = new EditorBench(_site, "Umbraco.Tags", new TagConfiguration());
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), texts =>
        {
            object? once = tags.Store(texts.Where(text => text is not null).ToArray());
            return Equals(once, tags.Store(once));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void AnyTextAsAnyValueIsAnsweredWithoutAnException()
    {
        IDataEditor[] editors = [.. _site.Get<PropertyEditorCollection>()];
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            foreach (IDataEditor editor in editors.Where(editor => editor.Alias.StartsWith("Umbraco.", StringComparison.Ordinal)))
            {
                foreach (object? value in new object?[] { text, $"{{\"{text}\":[]}}", new[] { text } })
                    new EditorBench(_site, editor.Alias).Complaints(value);
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }
}
