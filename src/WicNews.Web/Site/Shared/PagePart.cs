using Microsoft.AspNetCore.Components;

namespace WicNews.Web.Site.Shared;

/// <summary>A part of a page, which finds the page's context by itself.</summary>
public abstract class PagePart : ComponentBase
{
    [CascadingParameter]
    public required PageContext Page { get; set; }

    protected Words Words => Page.Words;

    protected Dates Dates => Page.Dates;
}
