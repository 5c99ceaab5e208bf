using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Schema;

/// <summary>Finds the folders that files name ("A/B"), and makes those that aren't there.</summary>
internal static class TypeFolders
{
    public static async Task<int> EnsureAsync<T>(this IEntityTypeContainerService<T> containers, string? folder, Place place) where T : ITreeEntity
    {
        EntityContainer? parent = null;
        foreach (string name in (folder ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString))
        {
            int parentId = parent?.Id ?? Constants.System.Root;
            IEnumerable<EntityContainer> namesakes = await containers.GetAsync(name, (parent?.Level ?? 0) + 1);
            parent = namesakes.FirstOrDefault(container => container.ParentId == parentId) ?? await CreateAsync(containers, name, parent?.Key, place);
        }

        return parent?.Id ?? Constants.System.Root;
    }

    private static async Task<EntityContainer> CreateAsync<T>(IEntityTypeContainerService<T> containers, string name, Guid? parent, Place place) where T : ITreeEntity
    {
        Attempt<EntityContainer?, EntityContainerOperationStatus> attempt = await containers.CreateAsync(null, name, parent, Constants.Security.SuperUserKey);
        return attempt.Success ? attempt.Result! : throw place.Fault($"The folder '{name}' was refused: {attempt.Status}.");
    }
}
