namespace WicNews.Cms.Persistence.Users;

/// <summary>The account on whose behalf the system itself acts. Its key is Umbraco's <c>Constants.Security.SuperUserKey</c>.</summary>
internal static class SuperUser
{
    /// <summary>The number that Umbraco gives it, in rows and in Core's older members.</summary>
    public const int Id = -1;
}
