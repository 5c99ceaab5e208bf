using Microsoft.AspNetCore.Components;

namespace WicNews.Web.Site.Shared;

/// <summary>A page: what it is made with, and what it shows.</summary>
public abstract class PageComponent<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    protected Words Words => Page.Words;

    protected Dates Dates => Page.Dates;
}
