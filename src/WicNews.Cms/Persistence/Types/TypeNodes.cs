using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>The places in the tree of types and their folders.</summary>
internal sealed class TypeNodes(AmbientDatabase database, TimeProvider time)
{
    /// <summary>Writes name, parent and order; a new entity gets its id here, and every entity its path and level.</summary>
    public void Write(ITreeEntity entity, Guid objectType)
    {
        (string parentPath, int parentLevel) = Parent(entity.ParentId);
        if (!entity.HasIdentity)
        {
            Insert(entity, objectType);
        }

        string path = parentPath + "," + entity.Id;
        NodeRow row = database.Write.Set<NodeRow>().AsTracking().Single(node => node.Id == entity.Id);
        string oldPath = row.Path;
        int oldLevel = row.Level;
        row.Name = entity.Name;
        row.ParentId = entity.ParentId;
        row.SortOrder = entity.SortOrder;
        row.UpdateDate = entity.UpdateDate = time.GetUtcNow().UtcDateTime;
        row.Path = entity.Path = path;
        row.Level = entity.Level = parentLevel + 1;
        database.Save();
        if (oldPath != path && oldPath.Length > 0)
        {
            MoveDescendants(oldPath, path, row.Level - oldLevel);
        }
    }

    public void Delete(IEnumerable<int> ids)
    {
        int[] gone = [.. ids];
        database.Write.Set<NodeRow>().Where(node => gone.Contains(node.Id)).ExecuteDelete();
    }

    private void Insert(ITreeEntity entity, Guid objectType)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        entity.CreateDate = entity.CreateDate == default ? now : entity.CreateDate;
        NodeRow row = new()
        {
            Key = entity.Key,
            ParentId = entity.ParentId,
            Path = string.Empty,
            NodeObjectType = objectType,
            Name = entity.Name,
            CreateDate = entity.CreateDate,
            CreatorId = entity.CreatorId,
        };
        database.Write.Add(row);
        database.Save();
        entity.Id = row.Id;
    }

    private (string Path, int Level) Parent(int id)
    {
        if (id == Constants.System.Root)
        {
            return (Constants.System.RootString, 0);
        }

        NodeRow parent = database.Read.Set<NodeRow>().SingleOrDefault(node => node.Id == id)
            ?? throw new InvalidOperationException($"There is no node {id} to be the parent.");
        return (parent.Path, parent.Level);
    }

    private void MoveDescendants(string oldPath, string path, int levels)
    {
        string prefix = oldPath + ",";
        foreach (NodeRow node in database.Write.Set<NodeRow>().AsTracking().Where(node => node.Path.StartsWith(prefix)).ToList())
        {
            node.Path = path + node.Path[oldPath.Length..];
            node.Level += levels;
        }

        database.Save();
    }
}
