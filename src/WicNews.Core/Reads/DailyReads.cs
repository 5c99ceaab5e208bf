namespace WicNews.Core.Reads;

/// <summary>How often a story was read on a day in Wuzhen, in all languages together.</summary>
public sealed record DailyReads(Guid Story, DateOnly Day, int Reads);
