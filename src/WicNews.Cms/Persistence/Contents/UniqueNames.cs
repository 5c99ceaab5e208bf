using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Keeps names apart among siblings, as editors expect: "Story", "Story (1)", "Story (2)".</summary>
internal sealed partial class UniqueNames(AmbientDatabase database, ILanguageRepository languages)
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

        string unique = Free(name, InvariantNames(content, objectType, Stem(name)));
        if (unique != content.Name)
        {
            content.Name = unique;
        }
    }

    private void EnsureCulture(IContentBase content, Guid objectType, ContentCultureInfos culture, bool publishing)
    {
        string name = PlainText.Clean(culture.Name ?? string.Empty).Trim();
        string unique = Free(name, CultureNames(content, objectType, culture.Culture, Stem(name)));
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
        .. Alike(database.Read.Set<NodeRow>(), node => node.Name!, name)
            .Where(node => node.ParentId == content.ParentId && node.NodeObjectType == objectType && node.Id != content.Id)
            .Select(node => node.Name!),
    ];

    private List<string> CultureNames(IContentBase content, Guid objectType, string culture, string name) =>
    [
        .. from row in Alike(database.Read.Set<ContentCultureRow>(), row => row.Name, name)
           join node in database.Read.Set<NodeRow>() on row.ContentId equals node.Id
           where node.ParentId == content.ParentId && node.NodeObjectType == objectType && node.Id != content.Id && row.Culture == culture
           select row.Name,
    ];

    // "Story" and all that begins with "Story (", whatever the case: their addresses would be the same. They lie before "Story )", a range
    // that an index without case answers, while the archive has no end (see SqliteIndexes).
    // PostgreSQL orders text by language, where there is no such range.
    private IQueryable<T> Alike<T>(IQueryable<T> rows, Expression<Func<T, string>> text, string name)
    {
        string before = name + " (", after = name + " )";
        Expression<Func<string>> same = () => name, from = () => before, to = () => after;
        if (!database.Read.Database.IsNpgsql())
        {
            Expression any = Text.WithoutCase(text.Body);
            rows = Where(rows, text, Expression.AndAlso(
                Text.Compare(ExpressionType.GreaterThanOrEqual, any, same.Body), Text.Compare(ExpressionType.LessThan, any, to.Body)));
        }

        return Where(rows, text, Expression.OrElse(Text.EqualTo(text.Body, same.Body), Text.StartsWith(text.Body, from.Body)));
    }

    private static IQueryable<T> Where<T>(IQueryable<T> rows, Expression<Func<T, string>> text, Expression condition) =>
        rows.Where(Expression.Lambda<Func<T, bool>>(condition, text.Parameters));

    private static string Free(string name, List<string> taken)
    {
        if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return name;
        }

        // The copy of "Story (1)" is "Story (2)"; where there is no "Story", the number is part of the name.
        string stem = Stem(name);
        string counted = taken.Contains(stem, StringComparer.OrdinalIgnoreCase) ? stem : name;
        int number = 1;
        while (taken.Contains($"{counted} ({number})", StringComparer.OrdinalIgnoreCase))
        {
            number++;
        }

        return $"{counted} ({number})";
    }

    private static string Stem(string name) => Number.Replace(name, string.Empty);

    [GeneratedRegex(@"(?<=.) \([1-9][0-9]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }
}
