using System.Diagnostics.CodeAnalysis;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>A reference to something by its key.</summary>
internal sealed record Reference(Guid Id)
{
    [return: NotNullIfNotNull(nameof(id))]
    public static Reference? To(Guid? id) => id is { } key ? new Reference(key) : null;
}
