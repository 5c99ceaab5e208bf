using System.Text;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Takes captions of films as browsers read them: WebVTT, in UTF-8. See the W3C's WebVTT, 4.1.</summary>
internal static class CaptionsCheck
{
    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string?> FindRefusalAsync(Stream content, CancellationToken cancellation)
    {
        if (content.Length > MaxBytes)
            return "The captions are larger than 2 MB.";
        using StreamReader reader = new(content, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            string text = (await reader.ReadToEndAsync(cancellation)).TrimStart('\uFEFF');
            if (!text.StartsWith("WEBVTT", StringComparison.Ordinal) || text is [_, _, _, _, _, _, not (' ' or '\t' or '\r' or '\n'), ..])
                return "The file is not WebVTT: its first line has to begin with WEBVTT.";
            return text.Contains("-->", StringComparison.Ordinal) ? null : "The captions say nothing: no line has times, such as 00:01.000 --> 00:04.000.";
        }
        catch (DecoderFallbackException)
        {
            return "The captions are not in UTF-8. Save them in that encoding.";
        }
    }
}
