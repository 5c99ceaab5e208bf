namespace WicNews.Core.Stories;

/// <summary>One question and its answer; the answer is Markdown as typed.</summary>
public sealed record QuestionAnswer(string Question, string Answer);
