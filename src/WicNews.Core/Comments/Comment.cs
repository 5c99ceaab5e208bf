namespace WicNews.Core.Comments;

/// <summary>What a reader wrote under a story, in the language of the page that it was written on. No address, nothing of the reader but the name given.</summary>
public sealed record Comment(Guid Id, Guid Story, string Culture, string Name, string Text, DateTimeOffset Written, CommentState State);
