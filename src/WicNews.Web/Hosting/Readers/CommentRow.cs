using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Core.Comments;

namespace WicNews.Web.Hosting.Readers;

/// <summary>A comment as stored.</summary>
internal sealed class CommentRow
{
    public Guid Id { get; set; }

    public Guid Story { get; set; }

    public string Culture { get; set; } = "";

    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Milliseconds since 1970: both databases order them.</summary>
    public long Written { get; set; }

    public CommentState State { get; set; }

    public Comment ToComment() => new(Id, Story, Culture, Name, Text, DateTimeOffset.FromUnixTimeMilliseconds(Written), State);

    internal sealed class Configuration : IEntityTypeConfiguration<CommentRow>
    {
        public void Configure(EntityTypeBuilder<CommentRow> builder)
        {
            builder.ToTable("Comment");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.State).HasConversion<string>();
            builder.HasIndex(row => new { row.Story, row.State });
            builder.HasIndex(row => new { row.State, row.Written });
        }
    }
}
