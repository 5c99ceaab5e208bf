using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Security.Sessions;

internal sealed class BackOfficeSessionRow
{
    public Guid Id { get; set; }

    public Guid UserKey { get; set; }

    public DateTime Started { get; set; }

    public DateTime Expires { get; set; }

    public Guid? RefreshId { get; set; }

    public Guid? CodeId { get; set; }

    public string? IpAddress { get; set; }

    public string? UserAgent { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<BackOfficeSessionRow>
    {
        public void Configure(EntityTypeBuilder<BackOfficeSessionRow> builder)
        {
            builder.ToTable("BackOfficeSession");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.IpAddress).HasMaxLength(64);
            builder.Property(row => row.UserAgent).HasMaxLength(256);
            builder.HasIndex(row => row.UserKey);
            builder.HasIndex(row => row.Expires);
        }
    }
}
