namespace WicNews.Cms.Security.Tokens;

internal enum TokenKind
{
    Access,
    Refresh,
    Code,

    /// <summary>Of somebody whose second factor is still to come.</summary>
    Waiting,
}
