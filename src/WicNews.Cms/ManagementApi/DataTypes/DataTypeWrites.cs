using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Folders;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.DataTypes;

/// <summary>Creating, changing, moving, copying and deleting data types.</summary>
internal static class DataTypeWrites
{
    private const string Location = "/umbraco/management/api/v1/data-type";
    private const int MaxNameLength = 255;

    public static void MapDataTypeWrites(this RouteGroupBuilder api)
    {
        var types = api.MapResource("/data-type", "Data Type", AuthorizationPolicies.TreeAccessDataTypes);
        types.MapPost("/", CreateAsync);
        types.MapPut("/{id:guid}", UpdateAsync);
        types.MapDelete("/{id:guid}", DeleteAsync);
        types.MapPost("/{id:guid}/copy", CopyAsync);
        types.MapPut("/{id:guid}/move", MoveAsync);
        types.MapFolders<IDataTypeContainerService, IDataType>("/data-type");
    }

    private static async Task<Answer> CreateAsync(
        Body<SaveDataTypeModel> body, IDataTypeService types, IDataTypeContainerService folders, DataTypePresentation present, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if ((Check(request) ?? present.UnknownEditor(request) ?? ids.Check(request.Id)) is { } invalid)
            return invalid;
        var parentId = Constants.System.Root;
        if (request.Parent is { } parent)
        {
            if (await folders.GetAsync(parent.Id) is not { } folder)
                return DataTypeOperationStatus.ParentNotFound.ToProblem();
            parentId = folder.Id;
        }

        var type = present.New(request, parentId);
        if (request.Id is { } id)
            type.Key = id;
        if (present.Fill(type, request) is { } refused)
            return refused;
        var attempt = await types.CreateAsync(type, editor.Key);
        return attempt.Success ? Answer.Created(Location, attempt.Result.Key) : Refusal(attempt.Status.ToProblem(), type, types);
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<SaveDataTypeModel> body, IDataTypeService types, DataTypePresentation present, CurrentEditor editor)
    {
        var request = body.Value;
        if (Check(request) is { } invalid)
            return invalid;
        if (await types.GetAsync(id) is not { } found)
            return Problem.NotFound("Data type", id);
        // A copy: a refused change must not stay in an instance that is kept between requests.
        var type = (DataType)found.DeepClone();
        if (present.Fill(type, request) is { } refused)
            return refused;
        var attempt = await types.UpdateAsync(type, editor.Key);
        return attempt.Success ? Answer.Done : Refusal(attempt.Status.ToProblem(), type, types);
    }

    private static async Task<Answer> DeleteAsync(Guid id, IDataTypeService types, CurrentEditor editor)
    {
        var attempt = await types.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> CopyAsync(Guid id, Body<TargetModel> body, IDataTypeService types, CurrentEditor editor)
    {
        if (await types.GetAsync(id) is not { } type)
            return Problem.NotFound("Data type", id);
        var attempt = await types.CopyAsync(type, body.Value.Target?.Id, editor.Key);
        return attempt.Success ? Answer.Created(Location, attempt.Result.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<TargetModel> body, IDataTypeService types, CurrentEditor editor)
    {
        if (await types.GetAsync(id) is not { } type)
            return Problem.NotFound("Data type", id);
        var attempt = await types.MoveAsync(type, body.Value.Target?.Id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    // Which setting is wrong is known to the editor's validators only.
    private static Problem Refusal(Problem problem, IDataType type, IDataTypeService types)
    {
        if (problem.OperationStatus != "InvalidConfiguration")
            return problem;
        var errors = types.ValidateConfigurationData(type)
            .SelectMany(result => result.MemberNames.DefaultIfEmpty("values"), (result, member) => (member, Message: result.ErrorMessage ?? problem.Detail))
            .GroupBy(error => $"$.values[?(@.alias == '{error.member}')].value", error => error.Message)
            .ToDictionary(group => group.Key, group => group.ToArray());
        return errors.Count == 0 ? problem : problem with { Errors = errors };
    }

    private static Problem? Check(SaveDataTypeModel request) =>
        string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > MaxNameLength
            ? Problem.BadInput("$.name", $"A name of at most {MaxNameLength} characters is required.", DataTypeOperationStatus.InvalidName)
            : request.EditorUiAlias.Length is 0 or > MaxNameLength
                ? Problem.BadInput("$.editorUiAlias", "The alias of the editor's user interface is required.")
                : null;
}
