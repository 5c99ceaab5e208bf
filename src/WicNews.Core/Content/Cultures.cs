namespace WicNews.Core.Content;

/// <summary>The cultures that coverage is written in.</summary>
public static class Cultures
{
    /// <summary>English, the default: every story has it unless it was filed in Chinese only.</summary>
    public const string English = "en-US";

    /// <summary>Chinese in simplified characters.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>Both, the default first.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Chinese];

    /// <summary>What stands before a route on the reader site: nothing for the default, <c>/zh</c> for Chinese.</summary>
    public static string PrefixOf(string culture) => culture == Chinese ? "/zh" : "";
}
