using Umbraco.Cms.Core;

namespace WicNews.Cms.Security;

/// <summary>The two ways in which a backoffice user is known to the server.</summary>
public static class BackOfficeSchemes
{
    /// <summary>Access tokens: what the Management API accepts.</summary>
    public const string Token = Constants.Security.BackOfficeTokenAuthenticationType;

    /// <summary>The sign-in cookie: what the authorise endpoint and previews accept, never the Management API.</summary>
    public const string SignIn = Constants.Security.BackOfficeAuthenticationType;
}
