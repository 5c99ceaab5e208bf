using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Somebody, or some program, that may sign in.</summary>
internal sealed class UserRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int Kind { get; set; }
    public string? Name { get; set; }
    public required string Username { get; set; }
    public required string Email { get; set; }
    public string? Password { get; set; }
    public string? PasswordConfiguration { get; set; }
    public string? SecurityStamp { get; set; }
    public string? Language { get; set; }
    public string? Avatar { get; set; }
    public bool IsApproved { get; set; }
    public bool IsLockedOut { get; set; }
    public int FailedPasswordAttempts { get; set; }
    public int SessionTimeout { get; set; }
    public DateTime? EmailConfirmedDate { get; set; }
    public DateTime? InvitedDate { get; set; }
    public DateTime? LastLoginDate { get; set; }
    public DateTime? LastLockoutDate { get; set; }
    public DateTime? LastPasswordChangeDate { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public List<int> StartContentIds { get; set; } = [];
    public List<int> StartMediaIds { get; set; } = [];
    public List<int> StartElementIds { get; set; } = [];
}

/// <summary>A user's place in a group.</summary>
internal sealed class UserMembershipRow
{
    public int UserId { get; set; }
    public int GroupId { get; set; }
}

internal sealed class UserRowConfiguration : IEntityTypeConfiguration<UserRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("User");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => row.Username).IsUnique();
        builder.HasIndex(row => row.Email);
    }
}

internal sealed class UserMembershipRowConfiguration : IEntityTypeConfiguration<UserMembershipRow>
{
    public void Configure(EntityTypeBuilder<UserMembershipRow> builder)
    {
        builder.ToTable("UserMembership");
        builder.HasKey(row => new { row.UserId, row.GroupId });
        builder.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
