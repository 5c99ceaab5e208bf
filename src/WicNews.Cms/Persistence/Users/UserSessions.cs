using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Persistence.Users;

/// <summary>A sign-in that is, or was, going on.</summary>
internal sealed class UserSessionRow
{
    public Guid Id { get; set; }
    public int UserId { get; set; }
    public string? IpAddress { get; set; }
    public DateTime LoggedIn { get; set; }
    public DateTime LastValidated { get; set; }
    public DateTime? LoggedOut { get; set; }
}

internal sealed class UserSessionRowConfiguration : IEntityTypeConfiguration<UserSessionRow>
{
    public void Configure(EntityTypeBuilder<UserSessionRow> builder)
    {
        builder.ToTable("UserSession");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.UserId);
        builder.HasIndex(row => row.LastValidated);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The sessions of users, for <see cref="UserRepository"/>.</summary>
internal sealed class UserSessions(AmbientDatabase database, IOptionsMonitor<GlobalSettings> settings, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(15);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Guid Create(int userId, string ip, bool cleanStale)
    {
        if (cleanStale)
        {
            Clear(Kept);
        }

        UserSessionRow row = new() { Id = Guid.NewGuid(), UserId = userId, IpAddress = ip, LoggedIn = Now, LastValidated = Now };
        database.Write.Add(row);
        database.Save();
        return row.Id;
    }

    public bool Validate(int userId, Guid id)
    {
        UserSessionRow? row = database.Read.Set<UserSessionRow>().SingleOrDefault(session => session.Id == id);
        if (row is null || row.UserId != userId || row.LoggedOut is not null)
        {
            return false;
        }

        DateTime now = Now;
        if (now - row.LastValidated > settings.CurrentValue.TimeOut)
        {
            Clear(id);
            return false;
        }

        database.Write.Set<UserSessionRow>().Where(session => session.Id == id).ExecuteUpdate(update => update.SetProperty(session => session.LastValidated, now));
        return true;
    }

    public int Clear(int userId)
    {
        DateTime now = Now;
        return database.Write.Set<UserSessionRow>().Where(session => session.UserId == userId && session.LoggedOut == null)
            .ExecuteUpdate(update => update.SetProperty(session => session.LoggedOut, now));
    }

    public void Clear(Guid id)
    {
        DateTime now = Now;
        database.Write.Set<UserSessionRow>().Where(session => session.Id == id).ExecuteUpdate(update => update.SetProperty(session => session.LoggedOut, now));
    }

    /// <summary>Forgets sessions that were not heard of for so long.</summary>
    public int Clear(TimeSpan age)
    {
        DateTime oldest = Now - age;
        return database.Write.Set<UserSessionRow>().Where(session => session.LastValidated < oldest).ExecuteDelete();
    }
}
