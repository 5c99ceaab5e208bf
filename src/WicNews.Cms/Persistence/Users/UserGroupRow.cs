using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Users;

/// <summary>A group of users, and what its members may do.</summary>
internal sealed class UserGroupRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string Alias { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public string? Icon { get; set; }
    public bool HasAccessToAllLanguages { get; set; }
    public int? StartContentId { get; set; }
    public int? StartMediaId { get; set; }
    public int? StartElementId { get; set; }
    public List<string> Sections { get; set; } = [];
    public List<int> Languages { get; set; } = [];

    /// <summary>What is allowed wherever nothing else is said.</summary>
    public List<string> Permissions { get; set; } = [];

    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
}

/// <summary>What a group may do with one node, or one property.</summary>
internal sealed class GranularPermissionRow
{
    public int Id { get; set; }
    public int GroupId { get; set; }

    /// <summary>The kind of thing that <see cref="Key"/> names, as Umbraco's permission classes call it.</summary>
    public required string Context { get; set; }

    public Guid? Key { get; set; }
    public required string Permission { get; set; }
}

internal sealed class UserGroupRowConfiguration : IEntityTypeConfiguration<UserGroupRow>
{
    public void Configure(EntityTypeBuilder<UserGroupRow> builder)
    {
        builder.ToTable("UserGroup");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => row.Alias).IsUnique();
    }
}

internal sealed class GranularPermissionRowConfiguration : IEntityTypeConfiguration<GranularPermissionRow>
{
    public void Configure(EntityTypeBuilder<GranularPermissionRow> builder)
    {
        builder.ToTable("GranularPermission");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key);
        builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
