namespace WicNews.Cms.Security.Tokens;

/// <summary>What a token says, before protection. It never travels readable.</summary>
/// <param name="Id">This token alone; a refresh token or code is good once.</param>
/// <param name="UserKey">Whose it is.</param>
/// <param name="SessionId">The sign-in that it belongs to; none for API users, who have no session.</param>
/// <param name="ClientId">The OAuth client that it was given to.</param>
/// <param name="Stamp">The user's security stamp (for API users: the client's) when it was made; a changed stamp ends it.</param>
/// <param name="Expires">When it ends.</param>
internal sealed record TokenTicket(Guid Id, Guid UserKey, Guid? SessionId, string ClientId, string Stamp, DateTimeOffset Expires)
{
    /// <summary>For codes: the S256 challenge that the verifier must match.</summary>
    public string? Challenge { get; init; }

    /// <summary>For codes: where the code was sent; the exchange must name the same address.</summary>
    public string? RedirectUri { get; init; }
}
