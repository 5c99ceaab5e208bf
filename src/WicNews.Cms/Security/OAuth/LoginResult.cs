namespace WicNews.Cms.Security.OAuth;

internal enum LoginResult
{
    Welcome,
    Refused,
    Disabled,
    TooMany,
}
