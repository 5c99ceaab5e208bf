using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>The one row that says by which version of the schema the database was made.</summary>
internal sealed class SchemaVersionRow
{
    public int Id { get; set; }

    public int Version { get; set; }

    public DateTime Created { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SchemaVersionRow>
    {
        public void Configure(EntityTypeBuilder<SchemaVersionRow> builder)
        {
            builder.ToTable("SchemaVersion");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
