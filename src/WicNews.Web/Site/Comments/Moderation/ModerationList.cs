namespace WicNews.Web.Site.Comments.Moderation;

/// <summary>Some comments in a state, out of all that the moderator may see.</summary>
public sealed record ModerationList(int Total, IReadOnlyList<ModerationItem> Items);

/// <summary>A comment as moderators see it.</summary>
public sealed record ModerationItem(
    Guid Id, string State, string Name, string Text, DateTimeOffset Written, string Culture, ModerationStory Story, bool MayModerate);

/// <summary>The story that it stands under; the address is null while readers cannot open it.</summary>
public sealed record ModerationStory(Guid Id, string Name, string? Address);
