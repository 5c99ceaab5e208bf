using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Users;

/// <summary>The name under which a program signs in as a user.</summary>
internal sealed class UserClientRow
{
    public required string ClientId { get; set; }
    public int UserId { get; set; }
}

internal sealed class UserClientRowConfiguration : IEntityTypeConfiguration<UserClientRow>
{
    public void Configure(EntityTypeBuilder<UserClientRow> builder)
    {
        builder.ToTable("UserClient");
        builder.HasKey(row => row.ClientId);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The client ids of API users, for <see cref="UserRepository"/>.</summary>
internal sealed class UserClients(AmbientDatabase database)
{
    private IQueryable<UserClientRow> Rows => database.Read.Set<UserClientRow>();

    public IEnumerable<string> All() => [.. Rows.Select(row => row.ClientId).Order()];

    public IEnumerable<string> Of(int userId) => [.. Rows.Where(row => row.UserId == userId).Select(row => row.ClientId).Order()];

    public int? UserOf(string clientId) => Rows.Where(row => row.ClientId == clientId).Select(row => (int?)row.UserId).SingleOrDefault();

    public void Add(int userId, string clientId)
    {
        database.Write.Add(new UserClientRow { ClientId = clientId, UserId = userId });
        database.Save();
    }

    public bool Remove(int userId, string clientId) =>
        database.Write.Set<UserClientRow>().Where(row => row.UserId == userId && row.ClientId == clientId).ExecuteDelete() > 0;
}
