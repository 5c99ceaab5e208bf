using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Text is one scalar, without characters that a database or an XML feed cannot carry.</summary>
internal static class TextRule
{
    public static IEnumerable<string> Check(object? value)
    {
        if (PostedValue.IsBlank(value))
            yield break;
        if (PostedValue.AsText(value) is not { } text)
            yield return "A text is expected here.";
        else if (text.Contains('\0'))
            yield return "The text contains a character that cannot be stored (U+0000).";
    }

    public static ValueRule Validator { get; } = new((value, _) => Check(value));

    /// <summary>At most so many characters; Umbraco's text boxes hold 512 when nothing else is configured.</summary>
    public static ValueRule AtMost(int characters) => new((value, configuration) =>
    {
        if (configuration is TextboxConfiguration { MaxChars: > 0 } || PostedValue.AsText(value) is not { } text || text.Length <= characters)
            return [];
        return [$"At most {characters} characters: {text.Length - characters} too many."];
    });
}
