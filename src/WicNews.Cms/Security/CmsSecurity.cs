using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using WicNews.Cms.Backoffice.Login;
using WicNews.Cms.Hosting;
using WicNews.Cms.Security.Authorisation;
using WicNews.Cms.Security.Groups;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.OAuth;
using WicNews.Cms.Security.Requests;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Security;

/// <summary>Who may sign in to the backoffice and the Management API, and what they may do there.</summary>
public static class CmsSecurity
{
    private const string LockoutKey = "Umbraco:CMS:Security:UserDefaultLockoutTimeInMinutes";
    private const int LockoutMinutes = 15;

    private const string BackOfficePath = "/umbraco/management/api/v1/security/back-office";

    public static IUmbracoBuilder AddCmsSecurity(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeys().AddRequests().AddUsers().AddTwoFactor().AddSessions().AddOAuth().AddPolicies();
        services.AddOptions<GroupRightsOptions>().BindConfiguration(GroupRightsOptions.Section);
        services.AddSingleton<BlockRights>();
        builder.AddNotificationHandler<ContentSavingNotification, PropertyGuard>();
        builder.AddNotificationHandler<ContentPublishingNotification, PropertyGuard>();
        return builder;
    }

    /// <summary>Has every request say who it is from, and puts the origin check before everything that changes something.</summary>
    public static IApplicationBuilder UseCmsSecurity(this IApplicationBuilder app) =>
        app.UseMiddleware<OriginCheck>().UseAuthentication().UseAuthorization();

    /// <summary>Maps the login page and the OAuth endpoints.</summary>
    public static IEndpointRouteBuilder MapCmsSecurity(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(string.Empty).AddEndpointFilter<OpenerPolicy>().AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        pages.MapGet(LoginAddress.Path, (HttpContext context, LoginPage page, PasswordPage passwords) => page.ShowAsync(context, passwords));
        pages.MapPost(PasswordPage.Path, (HttpContext context, PasswordPage page) => page.SubmitAsync(context));
        pages.MapGet(ForgottenPage.Path, (HttpContext context, ForgottenPage page) => page.Show(context));
        pages.MapPost(ForgottenPage.Path, (HttpContext context, ForgottenPage page) => page.SubmitAsync(context));
        pages.MapPost(LoginAddress.Path, (HttpContext context, LoginPage page) => page.SubmitAsync(context));
        pages.MapGet(CodePage.Path, (HttpContext context, CodePage page) => page.Show(context));
        pages.MapPost(CodePage.Path, (HttpContext context, CodePage page) => page.SubmitAsync(context));
        pages.MapGet(LoginPage.StylesheetPath, LoginPage.Stylesheet);

        var backOffice = pages.MapGroup(BackOfficePath);
        backOffice.MapPost("/login", (HttpContext context, LoginRequest request, LoginEndpoint endpoint) => endpoint.HandleAsync(context, request));
        backOffice.MapPost("/verify-2fa", (HttpContext context, VerifyCodeRequest request, LoginEndpoint endpoint) => endpoint.HandleCodeAsync(context, request));
        backOffice.MapGet("/authorize", (HttpContext context, AuthorizeEndpoint endpoint) => endpoint.HandleAsync(context));
        backOffice.MapPost("/token", (HttpContext context, TokenEndpoint endpoint) => endpoint.HandleAsync(context));
        backOffice.MapPost("/revoke", (HttpContext context, SignOutEndpoint endpoint) => endpoint.RevokeAsync(context));
        backOffice.MapGet("/signout", (HttpContext context, SignOutEndpoint endpoint) => endpoint.SignOutAsync(context));
        return routes;
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("WicNews.Cms");
        // Beside the data that they protect, so that a restart keeps people signed in.
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                KeyFolder(provider.GetRequiredService<DataDirectory>()), provider.GetRequiredService<ILoggerFactory>())));
        return services;
    }

    // Who can read the keys can make tokens: they are for the site's own account only.
    private static DirectoryInfo KeyFolder(DataDirectory data)
    {
        var folder = new DirectoryInfo(data.Folder("keys"));
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return folder;
    }

    private static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddSingleton<RequestFacts>();
        services.AddUnique<IIpResolver>(provider => provider.GetRequiredService<RequestFacts>());
        services.AddUnique<IUserAgentProvider>(provider => provider.GetRequiredService<RequestFacts>());
        services.AddUnique<IBackOfficeSecurityAccessor, CurrentUserAccessor>();
        services.AddSingleton<FailedTries>();
        services.AddSingleton<StandingUsers>();
        return services;
    }

    private static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.AddUnique<IBackOfficeUserStore, BackOfficeUserStore>();
        services.AddUnique<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddSingleton<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.AddIdentityCore<IUser>().AddUserStore<IdentityUserStore>().AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorTokens>(AuthenticatorApp.Name).AddTokenProvider<InvitationTokens>(InvitationTokens.ProviderName);
        services.Replace(ServiceDescriptor.Singleton<ILookupNormalizer, NamesAsGiven>());
        services.AddSingleton<IConfigureOptions<IdentityOptions>, IdentityRules>();
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<PasswordChecks>();
        services.AddScoped<ICoreBackOfficeUserManager, UserAccounts>();
        services.AddScoped<IBackOfficePasswordChanger, PasswordChanger>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<SignInTries>();
        services.AddSingleton<SignInAudit>();
        services.AddSingleton<IStartupStep, FirstAdministrator>();
        services.AddSingleton<IStartupStep, GroupRights>();
        // A reporter works on a phone and a laptop at once; Umbraco's default would sign one of them out.
        services.PostConfigure<SecuritySettings>(settings => settings.UserAllowConcurrentLogins ??= true);
        // Umbraco's default of thirty days would let anybody who knows the newsroom's addresses shut it out; guessing is slow enough without.
        services.AddOptions<SecuritySettings>().PostConfigure<IConfiguration>((settings, configuration) =>
        {
            if (configuration[LockoutKey] is null)
                settings.UserDefaultLockoutTimeInMinutes = LockoutMinutes;
        });
        // The hash must cost an attacker more than it costs us (OWASP's figure for this algorithm).
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services;
    }

    private static IServiceCollection AddTwoFactor(this IServiceCollection services)
    {
        services.AddSingleton<TimeCodes>();
        services.AddSingleton<ITwoFactorProvider, AuthenticatorApp>();
        services.AddSingleton<UsedCodes>();
        services.AddSingleton<WaitingSignIn>();
        services.AddScoped<TwoFactorSignIn>();
        services.AddScoped<TwoFactorSetup>();
        return services;
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<ISessionStore, EfSessionStore>();
        services.AddSingleton<IApiClientStore, EfApiClientStore>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<TokenProtector>();
        services.AddSingleton<TokenLifetimes>();
        services.AddSingleton<AccessTokenReader>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services.AddAuthentication(BackOfficeSchemes.Token)
            .AddScheme<AuthenticationSchemeOptions, BackOfficeTokenHandler>(BackOfficeSchemes.Token, null)
            .AddCookie(BackOfficeSchemes.SignIn);
        return services;
    }

    private static IServiceCollection AddOAuth(this IServiceCollection services)
    {
        services.AddSingleton<BackOfficeClient>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<AuthorizeEndpoint>();
        services.AddSingleton<CodeGrant>();
        services.AddSingleton<RefreshGrant>();
        services.AddScoped<ClientCredentialsGrant>();
        services.AddScoped<TokenEndpoint>();
        services.AddSingleton<SignOutEndpoint>();
        services.AddSingleton<SessionKeeper>();
        services.AddScoped<LoginEndpoint>();
        services.AddScoped<LoginPage>().AddScoped<CodePage>().AddScoped<PasswordPage>().AddScoped<ForgottenPage>();
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
