namespace WicNews.Cms.Security.Sessions;

/// <summary>The credentials of an API user's program.</summary>
public sealed record ApiClient
{
    public required string ClientId { get; init; }

    public required Guid UserKey { get; init; }

    public required string SecretHash { get; init; }

    /// <summary>Changes with the secret, and so ends the tokens that the old one bought.</summary>
    public required string Stamp { get; init; }
}
