using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>Anything that has an id, a key and a place in a tree: documents, media, types, folders. What is special to each is in a row of its own.</summary>
internal sealed class NodeRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    /// <summary>Ids from the root (-1) to this node, with commas.</summary>
    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }

    public Guid NodeObjectType { get; set; }

    /// <summary>The name; of what varies by culture, the name in the default language.</summary>
    public string? Name { get; set; }

    public int? CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<NodeRow>
    {
        public void Configure(EntityTypeBuilder<NodeRow> builder)
        {
            builder.ToTable("Node");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => new { row.ParentId, row.NodeObjectType, row.SortOrder });
            // The name is there for searches: they read this index alone, and it has the order of their answers.
            builder.HasIndex(row => new { row.NodeObjectType, row.Trashed, row.Name });
            builder.HasIndex(row => row.Path);
            // Whatever is below something: without it SQLite walks all documents to count a branch.
            builder.HasIndex(row => new { row.NodeObjectType, row.Path });
        }
    }
}
