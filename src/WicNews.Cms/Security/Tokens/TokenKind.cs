namespace WicNews.Cms.Security.Tokens;

internal enum TokenKind
{
    Access,
    Refresh,
    Code,
}
