namespace WicNews.Core.Markdown.Sanitising;

/// <summary>The rules of this site's pages: nothing may borrow the look or the names of the site's own furniture.</summary>
internal sealed class PageRules : IHtmlRules
{
    public bool Allows(string element) => AllowList.Elements.ContainsKey(element);

    public string? Checked(string element, string attribute, string value) => attribute switch
    {
        "class" => Tokens.Keep(value, AllowList.Classes.Contains),
        "id" => AllowList.Id.IsMatch(value) ? value : null,
        _ => AttributeRules.Checked(AllowList.Elements[element], attribute, value),
    };
}
