namespace WicNews.Cms.Editing.Presence;

/// <summary>One window in which somebody has something open.</summary>
/// <param name="Window">The window's own id.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Since">When it was opened.</param>
/// <param name="Seen">When the window last said that it is open.</param>
/// <param name="HasChanges">Something is typed in it that is not saved.</param>
internal sealed record Presence(Guid Window, Guid User, string Name, DateTimeOffset Since, DateTimeOffset Seen, bool HasChanges);
