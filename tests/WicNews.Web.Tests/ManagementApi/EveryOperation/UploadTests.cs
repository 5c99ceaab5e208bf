using System.Net.Http.Headers;
using System.Text;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Uploads that are not what they say, or want to lie elsewhere: refused, and nothing of them stays on the disk.</summary>
internal sealed class UploadTests
{
    private const string Operation = "POST /v1/temporary-file";
    private EditorClient _administrator = null!;

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("a script called picture", "picture.jpg", "<script>alert(1)</script>");
        yield return Case("a page called picture", "picture.png", "<!doctype html><html></html>");
        yield return Case("a drawing with a script", "drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        yield return Case("a drawing that acts", "drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        yield return Case("a program", "program.exe", "MZ");
        yield return Case("a page", "page.html", "<html></html>");
        yield return Case("a server page", "page.cshtml", "@{}");
        yield return Case("a way out", "../../evil.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        yield return Case("another way out", "..\\..\\evil.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        yield return Case("a hidden file", ".htaccess", "Deny from all");
        yield return Case("a device", "NUL.", "x");
        yield return Case("nothing in it", "empty.jpg", "");

        static TestCaseData Case(string what, string name, string content) => new TestCaseData(name, content).SetArgDisplayNames(what);
    }

    [OneTimeSetUp]
    public async Task StartAsync() => _administrator = await EveryOperationSite.StartAsync();

    [TestCaseSource(nameof(Bad))]
    public async Task WhatIsNotWhatItSaysIsRefused(string name, string content)
    {
        var id = Guid.NewGuid();
        var before = Files();

        var answer = await EveryOperationSite.SendAsync(_administrator, Operation, new Call("/v1/temporary-file", Form: () => Ground.Upload(id, name, Encoding.UTF8.GetBytes(content))));

        Assert.That((answer.Status, answer.Fields.SingleOrDefault()), Is.EqualTo((400, "File")), answer.Text);
        Assert.That(answer.Json.GetProperty("detail").GetString(), Is.Not.Empty);
        Assert.That(Files(), Is.EqualTo(before));
        Assert.That((await EveryOperationSite.SendAsync(_administrator, "GET", new Call($"/v1/temporary-file/{id}"))).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task AFileThatIsFarTooLargeIsRefusedBeforeItIsKept()
    {
        var before = Files();
        var answer = await EveryOperationSite.SendAsync(_administrator, Operation, new Call("/v1/temporary-file", Form: () => new MultipartFormDataContent
        {
            { new StringContent(Guid.NewGuid().ToString()), "Id" },
            { new StreamContent(new Zeros(300L << 20)) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "File", "large.jpg" },
        }));

        Assert.That(answer.Status, Is.EqualTo(413), answer.Text);
        Assert.That(answer.Json.GetProperty("title").GetString(), Does.Contain("bytes"));
        Assert.That(Files(), Is.EqualTo(before));
    }

    [TestCase("Id", "")]
    [TestCase("Id", "not-an-id")]
    [TestCase("File", null)]
    public async Task AFormThatLacksAPartIsRefusedByIt(string field, string? id)
    {
        var answer = await EveryOperationSite.SendAsync(_administrator, Operation, new Call("/v1/temporary-file", Form: () =>
        {
            var form = new MultipartFormDataContent { { new StringContent(id ?? Guid.NewGuid().ToString()), "Id" } };
            if (field == "Id")
                form.Add(new ByteArrayContent([1]), "File", "a.jpg");
            return form;
        }));

        Assert.That((answer.Status, answer.Fields.SingleOrDefault()), Is.EqualTo((400, field)), answer.Text);
    }

    [Test]
    public async Task AFormThatBreaksOffIsRefused()
    {
        var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"Id\"\r\n\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        var answer = await EveryOperationSite.SendAsync(_administrator, Operation, new Call("/v1/temporary-file", Form: () => content));

        Assert.That(answer.Status, Is.EqualTo(400), answer.Text);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(EveryOperationSite.Application.DataDirectory.FullName, "*", SearchOption.AllDirectories)
        .Where(file => file.Contains("emp", StringComparison.Ordinal) || file.EndsWith("evil.svg", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();

    /// <summary>So many zeros, without holding them.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            Array.Clear(buffer, offset, read);
            _position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
