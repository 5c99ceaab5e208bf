using System.Text.Json.Nodes;
using WicNews.Web.Tests.Security;
using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Users, groups, what belongs to the caller, and forgotten passwords.</summary>
internal static class UserCalls
{
    private const string OwnFactor = $"/v1/user/current/2fa/{Phone.Provider}";
    private const string WrongCode = "000000";

    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /v1/filter/user"] = Plain("/v1/filter/user?orderBy=UserName&orderDirection=Ascending&userStates=Active"),
        ["GET /v1/filter/user-group"] = Plain("/v1/filter/user-group?filter=writer"),
        ["GET /v1/item/user"] = About("/v1/item/user?id={id}", User),
        ["GET /v1/item/user-group"] = About("/v1/item/user-group?id={id}", Group),

        ["GET /v1/security/configuration"] = Plain("/v1/security/configuration"),
        ["POST /v1/security/forgot-password"] = _ => Task.FromResult(new Call("/v1/security/forgot-password", new { email = Ground.NewAddress() })),
        ["POST /v1/security/forgot-password/reset"] = async ground => await ground.ForgottenAsync() is var (user, code) ? new Call("/v1/security/forgot-password/reset", new { user = Ground.Reference(user), resetCode = code, password = Staff.Password }) : null!,
        ["POST /v1/security/forgot-password/verify"] = async ground => await ground.ForgottenAsync() is var (user, code) ? new Call("/v1/security/forgot-password/verify", new { user = Ground.Reference(user), resetCode = code }) : null!,

        ["GET /v1/user"] = Plain("/v1/user?take=5"),
        ["GET /v1/user/batch"] = About("/v1/user/batch?id={id}", User),
        ["GET /v1/user/configuration"] = Plain("/v1/user/configuration"),
        ["GET /v1/user/{id}"] = About("/v1/user/{id}", User),
        ["GET /v1/user/{id}/2fa"] = About("/v1/user/{id}/2fa", User),
        ["DELETE /v1/user/{id}/2fa/{providerName}"] = About($"/v1/user/{{id}}/2fa/{Phone.Provider}", WithFactor),
        ["GET /v1/user/{id}/calculate-start-nodes"] = About("/v1/user/{id}/calculate-start-nodes", User),
        ["GET /v1/user/{id}/client-credentials"] = About("/v1/user/{id}/client-credentials", async ground => (await ground.ClientAsync()).User),
        ["POST /v1/user"] = async ground => new Call("/v1/user", await ground.UserBodyAsync()),
        ["DELETE /v1/user"] = async ground => new Call("/v1/user", await UsersAsync(ground)),
        ["POST /v1/user/disable"] = async ground => new Call("/v1/user/disable", await UsersAsync(ground)),
        ["POST /v1/user/enable"] = async ground => new Call("/v1/user/enable", await DisabledAsync(ground)),
        ["POST /v1/user/unlock"] = async ground => new Call("/v1/user/unlock", await UsersAsync(ground)),
        ["POST /v1/user/set-user-groups"] = async ground => new Call("/v1/user/set-user-groups", new { userIds = new[] { Ground.Reference(await ground.UserAsync()) }, userGroupIds = new[] { Ground.Reference(await ground.UserGroupAsync()) } }),
        ["DELETE /v1/user/avatar/{id}"] = About("/v1/user/avatar/{id}", WithAvatar),
        ["POST /v1/user/avatar/{id}"] = async ground => new Call($"/v1/user/avatar/{await ground.UserAsync()}", await AvatarAsync(ground)),
        ["DELETE /v1/user/{id}"] = About("/v1/user/{id}", User),
        ["PUT /v1/user/{id}"] = async ground => await ground.UserAsync() is var id ? new Call($"/v1/user/{id}", Staff.Update(await ground.Administrator.GetAsync($"/user/{id}"))) : null!,
        ["POST /v1/user/{id}/change-password"] = About("/v1/user/{id}/change-password", User, _ => new { newPassword = Staff.Password }),
        ["POST /v1/user/{id}/client-credentials"] = About("/v1/user/{id}/client-credentials", ground => ground.ApiUserAsync(), ground => new { clientId = "umbraco-back-office-" + ground.NewAlias(), clientSecret = "secret-" + ground.NewAlias() }),
        ["DELETE /v1/user/{id}/client-credentials/{clientId}"] = async ground => await ground.ClientAsync() is var (user, client) ? new Call($"/v1/user/{user}/client-credentials/{client}") : null!,
        ["POST /v1/user/{id}/reset-password"] = About("/v1/user/{id}/reset-password", User),

        ["POST /v1/user/invite"] = async ground => new Call("/v1/user/invite", await ground.InvitationAsync()),
        ["POST /v1/user/invite/create-password"] = async ground => await ground.InvitedAsync() is var (user, token) ? new Call("/v1/user/invite/create-password", new { user = Ground.Reference(user), token, password = Staff.Password }) : null!,
        ["POST /v1/user/invite/resend"] = async ground => new Call("/v1/user/invite/resend", new { user = Ground.Reference((await ground.InvitedAsync()).User), message = "Once more" }),
        ["POST /v1/user/invite/verify"] = async ground => await ground.InvitedAsync() is var (user, token) ? new Call("/v1/user/invite/verify", new { user = Ground.Reference(user), token }) : null!,

        ["GET /v1/user/current"] = Plain("/v1/user/current"),
        ["GET /v1/user/current/2fa"] = Plain("/v1/user/current/2fa"),
        ["GET /v1/user/current/2fa/{providerName}"] = Plain(OwnFactor),
        ["POST /v1/user/current/2fa/{providerName}"] = ground => Task.FromResult(new Call(OwnFactor, new { code = ground.CallersPhone?.Code() ?? WrongCode, secret = (ground.CallersPhone ?? new Phone()).Secret })),
        ["DELETE /v1/user/current/2fa/{providerName}"] = async ground => new Call($"{OwnFactor}?code={await NextCodeAsync(ground)}"),
        ["GET /v1/user/current/configuration"] = Plain("/v1/user/current/configuration"),
        ["GET /v1/user/current/login-providers"] = Plain("/v1/user/current/login-providers"),
        ["GET /v1/user/current/permissions"] = About("/v1/user/current/permissions?id={id}", ground => ground.DocumentAsync()),
        ["GET /v1/user/current/permissions/document"] = About("/v1/user/current/permissions/document?id={id}", ground => ground.DocumentAsync()),
        ["GET /v1/user/current/permissions/element"] = Plain("/v1/user/current/permissions/element"),
        ["GET /v1/user/current/permissions/media"] = About("/v1/user/current/permissions/media?id={id}", ground => ground.MediaAsync()),
        ["DELETE /v1/user/current/avatar"] = Plain("/v1/user/current/avatar"),
        ["POST /v1/user/current/avatar"] = async ground => new Call("/v1/user/current/avatar", await AvatarAsync(ground)),
        ["POST /v1/user/current/change-password"] = ground => Task.FromResult(new Call("/v1/user/current/change-password", new { oldPassword = ground.CallersPassword, newPassword = "Another-pass-4-word" })),
        ["PUT /v1/user/current/profile"] = _ => Task.FromResult(new Call("/v1/user/current/profile", new { languageIsoCode = "en-US" })),

        ["GET /v1/user-data"] = Plain("/v1/user-data?groups=ground"),
        ["GET /v1/user-data/{id}"] = About("/v1/user-data/{id}", ground => ground.UserDataAsync()),
        ["POST /v1/user-data"] = ground => Task.FromResult(new Call("/v1/user-data", new { key = Guid.NewGuid(), group = "ground", identifier = ground.NewAlias(), value = "{}" })),
        ["PUT /v1/user-data"] = async ground => new Call("/v1/user-data", new { key = await ground.UserDataAsync(), group = "ground", identifier = ground.NewAlias(), value = "{}" }),
        ["DELETE /v1/user-data/{id}"] = About("/v1/user-data/{id}", ground => ground.UserDataAsync()),

        ["GET /v1/user-group"] = Plain("/v1/user-group"),
        ["GET /v1/user-group/{id}"] = About("/v1/user-group/{id}", Group),
        ["POST /v1/user-group"] = ground => Task.FromResult(new Call("/v1/user-group", ground.GroupBody())),
        ["DELETE /v1/user-group"] = async ground => new Call("/v1/user-group", new { userGroupIds = new[] { Ground.Reference(await ground.UserGroupAsync()) } }),
        ["DELETE /v1/user-group/{id}"] = About("/v1/user-group/{id}", Group),
        ["PUT /v1/user-group/{id}"] = About("/v1/user-group/{id}", Group, GroupUpdate),
        ["DELETE /v1/user-group/{id}/users"] = async ground => new Call($"/v1/user-group/{await ground.Administrator.GroupAsync("writer")}/users", new[] { Ground.Reference(await ground.UserAsync()) }),
        ["POST /v1/user-group/{id}/users"] = async ground => new Call($"/v1/user-group/{await ground.UserGroupAsync()}/users", new[] { Ground.Reference(await ground.UserAsync()) }),
    };

    private static Task<Guid> User(Ground ground) => ground.UserAsync();

    private static Task<Guid> Group(Ground ground) => ground.UserGroupAsync();

    private static JsonObject GroupUpdate(Ground ground)
    {
        var body = ground.GroupBody();
        body.Remove("id");
        return body;
    }

    private static async Task<object> UsersAsync(Ground ground) => new { userIds = new[] { Ground.Reference(await ground.UserAsync()) } };

    private static async Task<object> DisabledAsync(Ground ground)
    {
        var users = await UsersAsync(ground);
        await ground.Administrator.DoAsync(HttpMethod.Post, "/user/disable", users);
        return users;
    }

    private static async Task<object> AvatarAsync(Ground ground) => new { file = Ground.Reference(await ground.PictureFileAsync()) };

    // Switching on has used the code of now; the one after it is good already.
    private static async Task<string> NextCodeAsync(Ground ground)
    {
        if (ground.CallersPhone is not { } phone)
            return WrongCode;
        await phone.SwitchOnAsync(ground.Caller);
        return phone.Code(1);
    }

    private static async Task<Guid> WithFactor(Ground ground)
    {
        var address = Ground.NewAddress();
        var id = await ground.Administrator.AddUserAsync("writer", address);
        using var user = await EveryOperationSite.SignInAsync(address, Staff.Password);
        await new Phone().SwitchOnAsync(user);
        return id;
    }

    private static async Task<Guid> WithAvatar(Ground ground)
    {
        var user = await ground.UserAsync();
        await ground.Administrator.DoAsync(HttpMethod.Post, $"/user/avatar/{user}", await AvatarAsync(ground));
        return user;
    }
}
