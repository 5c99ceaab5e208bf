using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Folders;

internal sealed record CreateFolderModel(string Name, Guid? Id = null, Reference? Parent = null);

internal sealed record UpdateFolderModel(string Name);

internal sealed record FolderModel(Guid Id, bool IsTrashed, string Name);
