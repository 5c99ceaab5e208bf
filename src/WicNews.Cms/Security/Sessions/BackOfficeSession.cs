namespace WicNews.Cms.Security.Sessions;

/// <summary>One sign-in of one user in one browser.</summary>
public sealed record BackOfficeSession
{
    public required Guid Id { get; init; }

    public required Guid UserKey { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>Slides forward with every refresh.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The one refresh token that is good now. Any other of this session has been used before.</summary>
    public Guid? RefreshId { get; init; }

    /// <summary>The authorisation code that waits to be exchanged.</summary>
    public Guid? CodeId { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }

    public bool BelongsTo(Guid user) => UserKey == user;
}
