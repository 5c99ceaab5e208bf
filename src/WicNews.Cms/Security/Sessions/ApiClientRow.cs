using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Security.Sessions;

internal sealed class ApiClientRow
{
    public string ClientId { get; set; } = string.Empty;

    public Guid UserKey { get; set; }

    public string SecretHash { get; set; } = string.Empty;

    public string Stamp { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<ApiClientRow>
    {
        public void Configure(EntityTypeBuilder<ApiClientRow> builder)
        {
            builder.ToTable("ApiClient");
            builder.HasKey(row => row.ClientId);
            builder.Property(row => row.ClientId).HasMaxLength(128);
        }
    }
}
