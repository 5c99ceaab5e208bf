using WicNews.Core.Archive;
using WicNews.Core.Stories;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Records;

/// <summary>What the page of an authority record says of itself.</summary>
public static class RecordHead
{
    /// <summary>Of the picture beside the name.</summary>
    public const string PictureSizes = "9rem";

    /// <param name="page">The page.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="filter">As of <see cref="Filter"/>.</param>
    /// <param name="picture">What stands for it elsewhere.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="data">The same for machines.</param>
    public static PageHead Of<T>(PageContext page, RecordModel<T> model, string filter, Picture? picture, string? description, object data) where T : AuthorityRecord
    {
        var (record, query) = (model.Record, model.Stories.Query);
        var other = Alternates.Of(page, record);
        return new PageHead
        {
            Title = record.Title + model.Stories.InTitle(page.Words),
            Description = description,
            Canonical = page.Address(record.Path ?? "/") + query,
            Alternate = model.IsThereInOtherLanguage && other is not null ? other + query : null,
            LanguageSwitch = model.IsThereInOtherLanguage && other is not null ? other + query : other,
            Picture = picture,
            // A portrait or a logo of which half is cut off is none.
            PictureShape = record is Person or Organisation ? PictureShape.Whole : PictureShape.Banner,
            StructuredData = [data, Breadcrumbs.Of(page, record)],
            Feed = (record.Title, $"?{filter}"),
        };
    }

    /// <summary>How a record is named in addresses of search and feeds: its kind and the last segment of its route, which the directory knows in every language.</summary>
    public static string Filter(AuthorityRecord record) => Filter(KindOf(record), record.Path);

    /// <param name="kind">The alias of the record's type.</param>
    /// <param name="path">The record's route.</param>
    public static string Filter(string kind, string? path) => $"{kind}={Uri.EscapeDataString((path ?? "/").Trim('/').Split('/')[^1])}";

    private static string KindOf(AuthorityRecord record) => record switch
    {
        Person => "person",
        Organisation => "organisation",
        Topic => "topic",
        Series => "series",
        _ => throw new NotSupportedException($"Records of the type {record.GetType().Name} have no filter."),
    };
}
