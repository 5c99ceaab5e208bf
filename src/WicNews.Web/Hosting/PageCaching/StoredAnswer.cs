using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace WicNews.Web.Hosting.PageCaching;

/// <summary>A whole answer, ready to be sent as often as asked for: its bytes, their compressed forms and their fingerprint.</summary>
public sealed class StoredAnswer
{
    /// <summary>May be stored by anybody, and is asked about before each use.</summary>
    public const string Fresh = "public, no-cache";

    private const int WorthCompressing = 1_000;

    private readonly byte[] body;
    private readonly Form plain;
    private readonly Form brotli;
    private readonly Form gzip;

    private StoredAnswer(int status, string contentType, byte[] body, string cacheControl)
    {
        Status = status;
        ContentType = contentType;
        CacheControl = cacheControl;
        this.body = body;
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(body))[..20];
        plain = new Form(null, $"\"{fingerprint}\"", new Lazy<byte[]>(body));
        brotli = new Form("br", $"\"{fingerprint}-br\"", new Lazy<byte[]>(() => Compress(stream => new BrotliStream(stream, CompressionLevel.Optimal))));
        gzip = new Form("gzip", $"\"{fingerprint}-gzip\"", new Lazy<byte[]>(() => Compress(stream => new GZipStream(stream, CompressionLevel.Optimal))));
    }

    public int Status { get; }
    public string ContentType { get; }
    public string CacheControl { get; }

    /// <summary>Where the reader is sent instead; null for an answer with a body of its own.</summary>
    public string? Location { get; private init; }

    /// <summary>The key of the story that whoever gets this answer reads; null for everything but stories' pages.</summary>
    public Guid? Story { get; private init; }

    /// <summary>Bytes that this answer holds at most, for the cache's limit.</summary>
    public int Weight => (body.Length * 2) + 500;

    public static StoredAnswer Of(int status, string contentType, byte[] body, string cacheControl = Fresh, Guid? story = null) =>
        new(status, contentType, body, cacheControl) { Story = story };

    public static StoredAnswer Redirect(string location, int status = StatusCodes.Status301MovedPermanently) =>
        new(status, "text/plain", [], "public, max-age=60") { Location = location };

    /// <summary>Sends the answer: a 304 where the reader has it already, compressed where the reader takes it so.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = CacheControl;
        if (Location is not null)
        {
            response.StatusCode = Status;
            response.Headers.Location = Location;
            return;
        }
        var form = FormFor(context.Request.Headers.AcceptEncoding.ToString());
        response.Headers.ETag = form.Tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (Status == StatusCodes.Status200OK && IsKnown(context.Request.Headers.IfNoneMatch, form.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (form.Encoding is not null)
            response.Headers.ContentEncoding = form.Encoding;
        var bytes = form.Bytes.Value;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsKnown(Microsoft.Extensions.Primitives.StringValues known, string tag) =>
        known.Count > 0 && (known.ToString() == "*" || known.ToString().Contains(tag, StringComparison.Ordinal));

    /// <summary>The smallest form that the reader takes.</summary>
    private Form FormFor(string accepted) =>
        body.Length < WorthCompressing ? plain : Accepts(accepted, "br") ? brotli : Accepts(accepted, "gzip") ? gzip : plain;

    private static bool Accepts(string accepted, string encoding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var offer = accepted.AsSpan(range).Trim();
            if (offer.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)
                && (offer.Length == encoding.Length || offer[encoding.Length] is ';' or ' ')
                && !offer.EndsWith("q=0", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private byte[] Compress(Func<Stream, Stream> through)
    {
        using var output = new MemoryStream();
        using (var stream = through(output))
            stream.Write(body);
        return output.ToArray();
    }

    /// <summary>The body as it is sent. Other bytes are another tag: a strong one promises the same ones.</summary>
    private sealed record Form(string? Encoding, string Tag, Lazy<byte[]> Bytes);
}
