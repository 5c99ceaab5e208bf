using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Security;
using WicNews.Cms.Security.Authorisation;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security;

/// <summary>Who may do what in the backoffice and the Management API.</summary>
public static class CmsSecurity
{
    public static IServiceCollection AddCmsSecurity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddSingleton<IBackOfficeSecurityAccessor, CurrentUserAccessor>();
        return services.AddTokens().AddPolicies();
    }

    private static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<TokenProtector>();
        services.AddSingleton<TokenLifetimes>();
        services.AddSingleton<AccessTokenReader>();
        services.AddAuthentication(BackOfficeSchemes.Token)
            .AddScheme<AuthenticationSchemeOptions, BackOfficeTokenHandler>(BackOfficeSchemes.Token, null);
        return services;
    }

    private static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorization(PolicyTable.Fill);
        services.AddSingleton<IAuthorizationHandler, ContentPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, DictionaryPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, ElementPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, ElementContainerPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, MediaPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, UserPermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, UserGroupPermissionHandler>();
        return services;
    }
}
