using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>People of the newsroom, made and signed in over HTTP.</summary>
internal static class Staff
{
    public const string Password = "Tea-houses-by-7-canals";

    public static async Task<EditorClient> HireAsync(this NewsApplication application, EditorClient administrator, string group, string? name = null)
    {
        var email = (name ?? group) + "@wicnews.example";
        await administrator.AddUserAsync(group, email);
        return await application.SignInAsync(email, Password);
    }

    /// <returns>The new user's key.</returns>
    public static async Task<Guid> AddUserAsync(this EditorClient administrator, string group, string email)
    {
        var id = Guid.NewGuid();
        await administrator.DoAsync(HttpMethod.Post, "/user", new
        {
            id,
            kind = "Default",
            email,
            userName = email,
            name = email.Split('@')[0],
            userGroupIds = new[] { new { id = await administrator.GroupAsync(group) } },
        });
        await administrator.DoAsync(HttpMethod.Post, $"/user/{id}/change-password", new { newPassword = Password });
        return id;
    }

    public static async Task<Guid> GroupAsync(this EditorClient administrator, string alias) =>
        (await administrator.GetAsync("/user-group?take=1000"))["items"]!.AsArray().Single(group => (string?)group!["alias"] == alias)!["id"]!.GetValue<Guid>();

    /// <summary>The full body with which a user is saved, as the backoffice sends it.</summary>
    public static JsonObject Update(JsonNode user) => new(new[]
    {
        "languageIsoCode", "documentStartNodeIds", "hasDocumentRootAccess", "mediaStartNodeIds", "hasMediaRootAccess",
        "elementStartNodeIds", "hasElementRootAccess", "email", "userName", "name", "userGroupIds",
    }.Select(name => KeyValuePair.Create(name, user[name]?.DeepClone())));
}
