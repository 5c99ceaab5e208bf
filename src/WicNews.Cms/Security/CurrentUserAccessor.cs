using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security;

/// <summary>Finds the user of the running request, or the one that a background task set for itself.</summary>
internal sealed class CurrentUserAccessor(IHttpContextAccessor http, IUserService users) : IBackOfficeSecurityAccessor
{
    private static readonly AsyncLocal<IBackOfficeSecurity?> Ambient = new();

    public IBackOfficeSecurity? BackOfficeSecurity => Ambient.Value ?? FromRequest();

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var before = Ambient.Value;
        Ambient.Value = backOfficeSecurity;
        return new Restore(before);
    }

    private CurrentUser? FromRequest()
    {
        if (http.HttpContext is not { } context)
            return null;
        // Before authentication has run there is no key, and the answer must not be kept.
        if (context.User.UserKey() is not { } key)
            return new CurrentUser(null);
        if (context.Items[typeof(CurrentUser)] is CurrentUser known && ((IBackOfficeSecurity)known).CurrentUser?.Key == key)
            return known;
        var current = new CurrentUser(users.GetAsync(key).GetAwaiter().GetResult());
        context.Items[typeof(CurrentUser)] = current;
        return current;
    }

    private sealed class Restore(IBackOfficeSecurity? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
