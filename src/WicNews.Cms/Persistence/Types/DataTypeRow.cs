using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>A data type; its name, key and place in the tree are on the node of the same id.</summary>
internal sealed class DataTypeRow
{
    public int Id { get; set; }
    public NodeRow Node { get; set; } = null!;
    public required string EditorAlias { get; set; }
    public string? EditorUiAlias { get; set; }
    public int DatabaseType { get; set; }

    /// <summary>The configuration as Umbraco's configuration serialiser writes it.</summary>
    public string? Configuration { get; set; }
}

internal sealed class DataTypeRowConfiguration : IEntityTypeConfiguration<DataTypeRow>
{
    public void Configure(EntityTypeBuilder<DataTypeRow> builder)
    {
        builder.ToTable("DataType");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne(row => row.Node).WithOne().HasForeignKey<DataTypeRow>(row => row.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
