using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>A document or media type; its name, key and place in the tree are on the node of the same id.</summary>
internal sealed class ContentTypeRow
{
    public int Id { get; set; }
    public NodeRow Node { get; set; } = null!;
    public required string Alias { get; set; }
    public string? Icon { get; set; }
    public string? Thumbnail { get; set; }
    public string? Description { get; set; }
    public Guid? ListView { get; set; }
    public bool AllowedAsRoot { get; set; }
    public bool IsElement { get; set; }
    public bool AllowedInLibrary { get; set; }
    public int Variations { get; set; }
    public bool PreventCleanup { get; set; }
    public int? KeepAllVersionsNewerThanDays { get; set; }
    public int? KeepLatestVersionPerDayForDays { get; set; }

    /// <summary>Ids of the types that this type is composed of, in the order they were added.</summary>
    public List<int> Compositions { get; set; } = [];

    /// <summary>Keys of the types allowed below, in their order.</summary>
    public List<Guid> AllowedTypes { get; set; } = [];
}

internal sealed class ContentTypeRowConfiguration : IEntityTypeConfiguration<ContentTypeRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeRow> builder)
    {
        builder.ToTable("ContentType");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne(row => row.Node).WithOne().HasForeignKey<ContentTypeRow>(row => row.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Alias);
    }
}
