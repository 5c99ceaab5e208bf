using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Keeps names apart among siblings, as editors expect: "Story", "Story (1)", "Story (2)".</summary>
internal sealed class UniqueNames(AmbientDatabase database, ILanguageRepository languages)
{
    public void Ensure(IContentBase content, Guid objectType, bool publishing)
    {
        bool varies = content.ContentType.VariesByCulture();
        if (varies)
        {
            foreach (ContentCultureInfos culture in content.CultureInfos?.Values.ToList() ?? [])
            {
                EnsureCulture(content, objectType, culture, publishing);
            }

            content.Name = DefaultName(content) ?? content.Name;
        }

        string name = PlainText.Clean(content.Name ?? string.Empty).Trim();
        if (name.Length == 0)
        {
            throw new InvalidOperationException("Cannot save content with an empty name.");
        }

        string unique = Free(name, InvariantNames(content, objectType, name));
        if (unique != content.Name)
        {
            content.Name = unique;
        }
    }

    private void EnsureCulture(IContentBase content, Guid objectType, ContentCultureInfos culture, bool publishing)
    {
        string name = PlainText.Clean(culture.Name ?? string.Empty).Trim();
        string unique = Free(name, CultureNames(content, objectType, culture.Culture, name));
        if (unique == culture.Name)
        {
            return;
        }

        content.SetCultureInfo(culture.Culture, unique, culture.Date);
        if (publishing && content is IPublishableContentBase publishable && publishable.GetPublishDate(culture.Culture) is { } date)
        {
            publishable.SetPublishInfo(culture.Culture, unique, date);
        }
    }

    private string? DefaultName(IContentBase content) =>
        content.GetCultureName(languages.GetDefaultIsoCode()) ?? content.CultureInfos?.Values.FirstOrDefault()?.Name;

    private List<string> InvariantNames(IContentBase content, Guid objectType, string name) =>
    [
        .. Between(database.Read.Set<NodeRow>(), node => node.Name!, name)
            .Where(node => node.ParentId == content.ParentId && node.NodeObjectType == objectType && node.Id != content.Id
                && (node.Name == name || node.Name!.StartsWith(name + " (")))
            .Select(node => node.Name!),
    ];

    private List<string> CultureNames(IContentBase content, Guid objectType, string culture, string name) =>
    [
        .. from row in Between(database.Read.Set<ContentCultureRow>(), row => row.Name, name)
           join node in database.Read.Set<NodeRow>() on row.ContentId equals node.Id
           where node.ParentId == content.ParentId && node.NodeObjectType == objectType && node.Id != content.Id && row.Culture == culture
               && (row.Name == name || row.Name.StartsWith(name + " ("))
           select row.Name,
    ];

    // "Story" and all that begins with "Story (" lie before "Story )": a range that an index answers, while the archive has no end.
    // PostgreSQL orders text by language, where there is no such range.
    private IQueryable<T> Between<T>(IQueryable<T> rows, Expression<Func<T, string>> text, string name)
    {
        if (database.Read.Database.IsNpgsql())
        {
            return rows;
        }

        Expression<Func<string>> from = () => name;
        string after = name + " )";
        Expression<Func<string>> to = () => after;
        return rows.Where(Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(Text.Compare(ExpressionType.GreaterThanOrEqual, text.Body, from.Body), Text.Compare(ExpressionType.LessThan, text.Body, to.Body)), text.Parameters));
    }

    private static string Free(string name, List<string> taken)
    {
        if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return name;
        }

        int number = 1;
        while (taken.Contains($"{name} ({number})", StringComparer.OrdinalIgnoreCase))
        {
            number++;
        }

        return $"{name} ({number})";
    }
}
