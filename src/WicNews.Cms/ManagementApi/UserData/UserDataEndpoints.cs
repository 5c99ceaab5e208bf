using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.UserData;

/// <summary>What the backoffice remembers for the signed-in user; nobody reaches another user's data.</summary>
internal static class UserDataEndpoints
{
    private const int MaxValueLength = 100_000;

    public static void MapUserData(this RouteGroupBuilder api)
    {
        var data = api.MapResource("/user-data", "User Data", AuthorizationPolicies.BackOfficeAccess);
        data.MapGet("/", ListAsync);
        data.MapGet("/{id:guid}", GetAsync);
        data.MapPost("/", CreateAsync);
        data.MapPut("/", UpdateAsync);
        data.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Answer<Paged<UserDataModel>>> ListAsync(
        IUserDataService data, CurrentEditor editor, string[]? groups = null, string[]? identifiers = null, int skip = 0, int take = 100)
    {
        var filter = new OwnData([editor.Key], groups is { Length: > 0 } ? groups : null, identifiers is { Length: > 0 } ? identifiers : null);
        var page = await data.GetAsync(skip, take, filter);
        return new Paged<UserDataModel>(page.Total, [.. page.Items.Select(UserDataModel.Of)]);
    }

    private static async Task<Answer<UserDataModel>> GetAsync(Guid id, IUserDataService data, CurrentEditor editor) =>
        await OwnAsync(id, data, editor) is { } own ? UserDataModel.Of(own) : Problem.NotFound("User data", id);

    private static async Task<Answer> CreateAsync(Body<CreateUserDataModel> body, IUserDataService data, CurrentEditor editor)
    {
        var request = body.Value;
        if (Check(request.Group, request.Identifier, request.Value) is { } invalid)
            return invalid;
        var attempt = await data.CreateAsync(new Own
        {
            Key = request.Key ?? Guid.NewGuid(),
            UserKey = editor.Key,
            Group = request.Group,
            Identifier = request.Identifier,
            Value = request.Value,
        });
        return attempt.Success ? Answer.Created("/umbraco/management/api/v1/user-data", attempt.Result.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(Body<UserDataModel> body, IUserDataService data, CurrentEditor editor)
    {
        var request = body.Value;
        if (Check(request.Group, request.Identifier, request.Value) is { } invalid)
            return invalid;
        if (await OwnAsync(request.Key, data, editor) is not { } own)
            return Problem.NotFound("User data", request.Key);
        own.Group = request.Group;
        own.Identifier = request.Identifier;
        own.Value = request.Value;
        var attempt = await data.UpdateAsync(own);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IUserDataService data, CurrentEditor editor)
    {
        if (await OwnAsync(id, data, editor) is null)
            return Problem.NotFound("User data", id);
        var attempt = await data.DeleteAsync(id);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<IUserData?> OwnAsync(Guid id, IUserDataService data, CurrentEditor editor) =>
        await data.GetAsync(id) is { } found && found.UserKey == editor.Key ? found : null;

    private static Problem? Check(string group, string identifier, string value) =>
        group.Length is 0 or > 255 ? Problem.BadInput("$.group", "A group of at most 255 characters is required.")
        : identifier.Length is 0 or > 255 ? Problem.BadInput("$.identifier", "An identifier of at most 255 characters is required.")
        : value.Length > MaxValueLength ? Problem.BadInput("$.value", $"The value must not be longer than {MaxValueLength} characters.")
        : null;

    internal sealed record CreateUserDataModel(string Group, string Identifier, string Value, Guid? Key = null);

    internal sealed record UserDataModel(string Group, string Identifier, string Value, Guid Key)
    {
        public static UserDataModel Of(IUserData data) => new(data.Group, data.Identifier, data.Value, data.Key);
    }

    private sealed class Own : IUserData
    {
        public Guid Key { get; set; }

        public Guid UserKey { get; set; }

        public string Group { get; set; } = string.Empty;

        public string Identifier { get; set; } = string.Empty;

        public string Value { get; set; } = string.Empty;
    }

    private sealed class OwnData(ICollection<Guid> users, ICollection<string>? groups, ICollection<string>? identifiers) : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; } = users;

        public ICollection<string>? Groups { get; set; } = groups;

        public ICollection<string>? Identifiers { get; set; } = identifiers;
    }
}
