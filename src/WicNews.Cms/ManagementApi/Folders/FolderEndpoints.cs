using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Folders;

/// <summary>The folders of one kind of thing, the same for document types, media types, data types and blueprints.</summary>
internal static class FolderEndpoints
{
    /// <param name="resource">The group of the resource that has folders.</param>
    /// <param name="path">Its path, for Location.</param>
    public static void MapFolders<TFolders, TEntity>(this RouteGroupBuilder resource, string path)
        where TFolders : class, IEntityTypeContainerService<TEntity>
        where TEntity : ITreeEntity
    {
        resource.MapGet("/folder/{id:guid}", (Guid id, IServiceProvider services) => GetAsync(id, Folders(services)));
        resource.MapPost("/folder", (Body<CreateFolderModel> body, IServiceProvider services, FreeIds ids, CurrentEditor editor) =>
            CreateAsync(path, body.Value, Folders(services), ids, editor));
        resource.MapPut("/folder/{id:guid}", (Guid id, Body<UpdateFolderModel> body, IServiceProvider services, CurrentEditor editor) =>
            UpdateAsync(id, body.Value, Folders(services), editor));
        resource.MapDelete("/folder/{id:guid}", (Guid id, IServiceProvider services, CurrentEditor editor) =>
            DeleteAsync(id, Folders(services), editor));

        static IEntityTypeContainerService<TEntity> Folders(IServiceProvider services) => services.GetRequiredService<TFolders>();
    }

    private static async Task<Answer<FolderModel>> GetAsync<TEntity>(Guid id, IEntityTypeContainerService<TEntity> folders)
        where TEntity : ITreeEntity =>
        await folders.GetAsync(id) is { } folder ? new FolderModel(folder.Key, folder.Trashed, folder.Name ?? string.Empty) : Problem.NotFound("Folder", id);

    private static async Task<Answer> CreateAsync<TEntity>(
        string path, CreateFolderModel request, IEntityTypeContainerService<TEntity> folders, FreeIds ids, CurrentEditor editor)
        where TEntity : ITreeEntity
    {
        if ((Check(request.Name) ?? ids.Check(request.Id)) is { } invalid)
            return invalid;
        var attempt = await folders.CreateAsync(request.Id, request.Name.Trim(), request.Parent?.Id, editor.Key);
        return attempt is { Success: true, Result: { } folder }
            ? Answer.Created($"/umbraco/management/api/v1{path}/folder", folder.Key)
            : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync<TEntity>(
        Guid id, UpdateFolderModel request, IEntityTypeContainerService<TEntity> folders, CurrentEditor editor)
        where TEntity : ITreeEntity
    {
        if (Check(request.Name) is { } invalid)
            return invalid;
        var attempt = await folders.UpdateAsync(id, request.Name.Trim(), editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync<TEntity>(Guid id, IEntityTypeContainerService<TEntity> folders, CurrentEditor editor)
        where TEntity : ITreeEntity
    {
        var attempt = await folders.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static Problem? Check(string name) => ContentInput.NameFault(name) is { } fault ? Problem.BadInput("$.name", fault) : null;
}
