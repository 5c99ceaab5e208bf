namespace WicNews.Cms.Security.Sessions;

/// <summary>The sign-ins that stand. A session that has ended or run out is not found.</summary>
public interface ISessionStore
{
    Task AddAsync(BackOfficeSession session);

    Task<BackOfficeSession?> FindAsync(Guid id);

    /// <summary>Remembers the code that was given out; an earlier one is void.</summary>
    Task<bool> OfferCodeAsync(Guid id, Guid code, DateTimeOffset expires);

    /// <summary>Takes the code if it is the one on offer, and sets the first refresh token. True for one caller only.</summary>
    Task<bool> RedeemCodeAsync(Guid id, Guid code, Guid refresh, DateTimeOffset expires);

    /// <summary>Puts the next refresh token in the place of the one presented. True for one caller only.</summary>
    Task<bool> RotateAsync(Guid id, Guid presented, Guid next, DateTimeOffset expires);

    Task EndAsync(Guid id);

    /// <summary>Ends every session of the user but one.</summary>
    Task EndAllAsync(Guid user, Guid? except = null);
}
