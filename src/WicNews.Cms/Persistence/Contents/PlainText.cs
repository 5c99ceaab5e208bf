namespace WicNews.Cms.Persistence.Contents;

/// <summary>Takes out of text what neither XML feeds nor PostgreSQL can carry.</summary>
internal static class PlainText
{
    public static string Clean(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000b', '\u001f') || text.AsSpan().ContainsAnyInRange('\ufffe', '\uffff')
            ? string.Concat(text.Where(IsCarried))
            : text;

    private static bool IsCarried(char letter) => letter is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe');
}
