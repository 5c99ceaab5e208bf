using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Which node carries which tags.</summary>
internal sealed class TagStore(AmbientDatabase database)
{
    /// <summary>Makes the property's tags these and no others.</summary>
    public void Assign(int nodeId, int propertyTypeId, IEnumerable<ITag> tags, bool replace = true)
    {
        HashSet<int> wanted = [.. tags.Select(Ensure)];
        List<TagAssignmentRow> existing = [.. database.Read.Set<TagAssignmentRow>().Where(row => row.NodeId == nodeId && row.PropertyTypeId == propertyTypeId)];
        List<TagAssignmentRow> gone = replace ? [.. existing.Where(row => !wanted.Contains(row.TagId))] : [];
        wanted.ExceptWith(existing.Select(row => row.TagId));
        if (gone.Count == 0 && wanted.Count == 0)
        {
            return;
        }

        database.Write.RemoveRange(gone);
        database.Write.AddRange(wanted.Select(tag => new TagAssignmentRow { NodeId = nodeId, PropertyTypeId = propertyTypeId, TagId = tag }));
        database.Save();
        Forget();
    }

    public void Remove(int nodeId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        foreach (ITag tag in tags)
        {
            database.Write.Set<TagAssignmentRow>()
                .Where(row => row.NodeId == nodeId && row.PropertyTypeId == propertyTypeId && row.Tag.Group == tag.Group && row.Tag.Text == tag.Text)
                .ExecuteDelete();
        }

        Forget();
    }

    public void RemoveAll(int nodeId, int? propertyTypeId = null)
    {
        database.Write.Set<TagAssignmentRow>().Where(row => row.NodeId == nodeId && (propertyTypeId == null || row.PropertyTypeId == propertyTypeId)).ExecuteDelete();
        Forget();
    }

    private int Ensure(ITag tag)
    {
        TagRow? row = database.Read.Set<TagRow>().FirstOrDefault(row => row.Group == tag.Group && row.Text == tag.Text && row.LanguageId == tag.LanguageId);
        if (row is null)
        {
            row = new TagRow { Group = tag.Group, Text = tag.Text, LanguageId = tag.LanguageId };
            database.Write.Add(row);
            database.Save();
        }

        return row.Id;
    }

    // A tag that nothing carries any more is not suggested again.
    private void Forget() =>
        database.Write.Set<TagRow>().Where(tag => !database.Write.Set<TagAssignmentRow>().Any(row => row.TagId == tag.Id)).ExecuteDelete();
}
