namespace WicNews.Core.Search.Analysis;

/// <summary>The texts of a document by field: what is indexed and what is highlighted are read by the same rule.</summary>
internal static class DocumentText
{
    /// <summary>The passages of a field; no phrase crosses from one into the next. What stands above a picture is no headline but its caption.</summary>
    public static IEnumerable<string> PassagesOf(SearchDocument document, TextField field) => field switch
    {
        TextField.Title => document.Kind == SearchKinds.Picture ? [] : [document.Title],
        TextField.Byline => [document.Byline],
        TextField.Names => document.Names,
        TextField.Standfirst => [document.Standfirst],
        TextField.Caption => document.Kind == SearchKinds.Picture ? [document.Title, .. document.Captions] : document.Captions,
        TextField.Body => [document.Body],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
