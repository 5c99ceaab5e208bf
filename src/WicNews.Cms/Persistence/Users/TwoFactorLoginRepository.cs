using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Users;

/// <summary>A second factor that a user has set up.</summary>
internal sealed class TwoFactorLoginRow
{
    public int Id { get; set; }
    public Guid UserKey { get; set; }
    public required string ProviderName { get; set; }

    /// <summary>What the site and the user's device share, sealed: whoever reads the database alone makes no codes with it.</summary>
    public required string Secret { get; set; }

    /// <summary>The time step of the last code that was taken; that one and older ones are not taken again.</summary>
    public long LastStep { get; set; }
}

internal sealed class TwoFactorLoginRowConfiguration : IEntityTypeConfiguration<TwoFactorLoginRow>
{
    public void Configure(EntityTypeBuilder<TwoFactorLoginRow> builder)
    {
        builder.ToTable("TwoFactorLogin");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.ProviderName).HasMaxLength(400);
        builder.HasIndex(row => new { row.UserKey, row.ProviderName }).IsUnique();
        builder.HasOne<UserRow>().WithMany().HasPrincipalKey(row => row.Key).HasForeignKey(row => row.UserKey).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The second factors of users. There are no members here, so each belongs to a user.</summary>
internal sealed class TwoFactorLoginRepository(AmbientDatabase database, IDataProtectionProvider protection, ILogger<TwoFactorLoginRepository> logger)
    : EfRepository(database), ITwoFactorLoginRepository
{
    private readonly IDataProtector _protector = protection.CreateProtector("WicNews.Cms.Persistence.Users.TwoFactorLogin", "v1");

    public ITwoFactorLogin? Get(int id) => Read.Set<TwoFactorLoginRow>().SingleOrDefault(row => row.Id == id) is { } row ? Create(row) : null;

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids)
    {
        IQueryable<TwoFactorLoginRow> rows = Read.Set<TwoFactorLoginRow>();
        if (ids is { Length: > 0 })
        {
            rows = rows.Where(row => ids.Contains(row.Id));
        }

        return [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(Create)];
    }

    public bool Exists(int id) => Read.Set<TwoFactorLoginRow>().Any(row => row.Id == id);

    public async Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        [.. (await Read.Set<TwoFactorLoginRow>().Where(row => row.UserKey == userOrMemberKey).ToListAsync()).Select(Create)];

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        await Write.Set<TwoFactorLoginRow>().Where(row => row.UserKey == userOrMemberKey).ExecuteDeleteAsync() > 0;

    public async Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        await Write.Set<TwoFactorLoginRow>().Where(row => row.UserKey == userOrMemberKey && row.ProviderName == providerName).ExecuteDeleteAsync() > 0;

    public void Save(ITwoFactorLogin entity)
    {
        string secret = ProtectorOf(entity.UserOrMemberKey).Protect(entity.Secret);
        if (entity.HasIdentity)
        {
            Write.Set<TwoFactorLoginRow>().Where(row => row.Id == entity.Id).ExecuteUpdate(set => set.SetProperty(row => row.Secret, secret));
            return;
        }

        TwoFactorLoginRow row = new() { UserKey = entity.UserOrMemberKey, ProviderName = entity.ProviderName, Secret = secret };
        Write.Add(row);
        Database.Save();
        entity.Id = row.Id;
    }

    public void Delete(ITwoFactorLogin entity) => Write.Set<TwoFactorLoginRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    private TwoFactorLogin Create(TwoFactorLoginRow row) =>
        new() { Id = row.Id, UserOrMemberKey = row.UserKey, ProviderName = row.ProviderName, Secret = Open(row), Confirmed = true };

    // Where the keys are lost the factor still counts as set up, with a secret that no code fits: an administrator switches it off.
    private string Open(TwoFactorLoginRow row)
    {
        try
        {
            return ProtectorOf(row.UserKey).Unprotect(row.Secret);
        }
        catch (CryptographicException exception)
        {
            logger.LogError(exception, "The second factor of user {User} cannot be opened: the keys that it was sealed with are not there", row.UserKey);
            return string.Empty;
        }
    }

    // A secret that was moved to another user's row does not open there.
    private IDataProtector ProtectorOf(Guid user) => _protector.CreateProtector(user.ToString("N"));
}
