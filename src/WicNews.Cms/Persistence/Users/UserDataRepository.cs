using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Something that the backoffice keeps for a user, such as a layout.</summary>
internal sealed class UserDataRow
{
    public Guid Key { get; set; }
    public Guid UserKey { get; set; }
    public required string Group { get; set; }
    public required string Identifier { get; set; }
    public required string Value { get; set; }
}

internal sealed class UserDataRowConfiguration : IEntityTypeConfiguration<UserDataRow>
{
    public void Configure(EntityTypeBuilder<UserDataRow> builder)
    {
        builder.ToTable("UserData");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.HasOne<UserRow>().WithMany().HasPrincipalKey(row => row.Key).HasForeignKey(row => row.UserKey).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What the backoffice keeps for its users.</summary>
internal sealed class UserDataRepository(AmbientDatabase database) : EfRepository(database), IUserDataRepository
{
    public async Task<IUserData?> GetAsync(Guid key) => await Read.Set<UserDataRow>().SingleOrDefaultAsync(row => row.Key == key) is { } row ? Create(row) : null;

    public async Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        IQueryable<UserDataRow> rows = Read.Set<UserDataRow>();
        if (filter?.UserKeys is { Count: > 0 } users)
        {
            rows = rows.Where(row => users.Contains(row.UserKey));
        }

        if (filter?.Groups is { Count: > 0 } groups)
        {
            rows = rows.Where(row => groups.Contains(row.Group));
        }

        if (filter?.Identifiers is { Count: > 0 } identifiers)
        {
            rows = rows.Where(row => identifiers.Contains(row.Identifier));
        }

        List<UserDataRow> page = await rows.OrderBy(row => row.Group).ThenBy(row => row.Identifier).ThenBy(row => row.Key).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IUserData>(await rows.CountAsync(), [.. page.Select(Create)]);
    }

    public async Task<IUserData> Save(IUserData userData)
    {
        Write.Add(ToRow(userData));
        await Database.SaveAsync();
        return userData;
    }

    public async Task<IUserData> Update(IUserData userData)
    {
        Write.Update(ToRow(userData));
        await Database.SaveAsync();
        return userData;
    }

    public Task Delete(IUserData userData) => Write.Set<UserDataRow>().Where(row => row.Key == userData.Key).ExecuteDeleteAsync();

    private static UserDataRow ToRow(IUserData data) =>
        new() { Key = data.Key, UserKey = data.UserKey, Group = data.Group, Identifier = data.Identifier, Value = data.Value };

    private static UserData Create(UserDataRow row) =>
        new() { Key = row.Key, UserKey = row.UserKey, Group = row.Group, Identifier = row.Identifier, Value = row.Value };
}
