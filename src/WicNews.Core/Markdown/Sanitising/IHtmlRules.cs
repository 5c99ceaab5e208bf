namespace WicNews.Core.Markdown.Sanitising;

/// <summary>What may stand in HTML in one place.</summary>
internal interface IHtmlRules
{
    /// <summary>Whether an element of this name may stand; of others only what they hold stays.</summary>
    bool Allows(string element);

    /// <summary>The value that an attribute of an allowed element may have, mended if need be; null when it may not stand.</summary>
    string? Checked(string element, string attribute, string value);
}
