using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Archive;

/// <summary>Makes people, organisations, topics and series of published documents.</summary>
public sealed class AuthorityReader(PublishedNews news, PictureReader pictures)
{
    /// <summary>The record in that culture; null when the document is none or is not published in it.</summary>
    public AuthorityRecord? Read(IPublishedContent content, string culture)
    {
        if (!content.Cultures.ContainsKey(culture))
            return null;
        var fields = news.Fields(content, culture);
        return content.ContentType.Alias switch
        {
            ContentAliases.Person => ReadPerson(content, fields, culture),
            ContentAliases.Organisation => ReadOrganisation(content, fields, culture),
            ContentAliases.Topic => new Topic
            {
                Identity = news.Identify(content, culture),
                Aliases = fields.Texts("aliases"),
                Description = fields.Markdown("description"),
                Broader = news.FirstReference(fields, "broader", culture),
            },
            ContentAliases.Series => new Series
            {
                Identity = news.Identify(content, culture),
                Aliases = fields.Texts("aliases"),
                Description = fields.Markdown("description"),
                Picture = pictures.Read(fields, "picture", culture),
            },
            _ => null,
        };
    }

    private Person ReadPerson(IPublishedContent content, Fields fields, string culture) => new()
    {
        Identity = news.Identify(content, culture),
        Aliases = fields.Texts("aliases"),
        Description = fields.Markdown("biography"),
        Role = fields.Text("role"),
        Organisation = news.FirstReference(fields, "organisation", culture),
        Country = fields.Text("country"),
        Picture = pictures.Read(fields, "picture", culture),
        SameAs = Addresses(fields),
    };

    private Organisation ReadOrganisation(IPublishedContent content, Fields fields, string culture) => new()
    {
        Identity = news.Identify(content, culture),
        Aliases = fields.Texts("aliases"),
        Description = fields.Markdown("description"),
        Country = fields.Text("country"),
        Website = WebAddress.External(fields.Text("website")),
        Logo = pictures.Read(fields, "logo", culture),
        SameAs = Addresses(fields),
    };

    private static string[] Addresses(Fields fields) =>
        fields.Texts("sameAs").Select(WebAddress.External).OfType<string>().ToArray();
}
