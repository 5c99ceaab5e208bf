using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Finds nodes by name, in the database: the archive is too large to be read for each letter that is typed.</summary>
internal sealed class NodeNames(ICoreScopeProvider scopes, AmbientDatabase database, ILanguageRepository languages)
{
    private const string Escape = "\\";

    /// <summary>A page of ids, in the order of the names, and how many there are in all.</summary>
    public (IReadOnlyList<int> Ids, int Total) Find(NodeNameQuestion question, int skip, int take)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        IQueryable<NodeRow> nodes = Within(database.Read.Set<NodeRow>().Where(node => node.NodeObjectType == question.ObjectType && node.Trashed == question.Trashed), question);
        nodes = OfTypes(nodes, question.ContentTypes);
        if (question.Text?.Trim() is { Length: > 0 } text)
        {
            nodes = Guid.TryParse(text, out Guid key) ? nodes.Where(node => node.Key == key) : Named(nodes, text, question.Culture);
        }

        int total = nodes.Count();
        return total <= skip || take == 0
            ? ([], total)
            : ([.. nodes.OrderBy(node => node.Name).ThenBy(node => node.Id).Skip(skip).Take(take).Select(node => node.Id)], total);
    }

    // A node has the name in the default language, or the one that is shown in its place; the other languages have rows of their own.
    private IQueryable<NodeRow> Named(IQueryable<NodeRow> nodes, string text, string? culture)
    {
        string standard = languages.GetDefaultIsoCode();
        IQueryable<ContentCultureRow> others = database.Read.Set<ContentCultureRow>();
        others = culture is null
            ? others.Where(row => row.Culture.CompareTo(standard) < 0 || row.Culture.CompareTo(standard) > 0)
            : others.Where(row => row.Culture == culture);
        bool isPostgres = database.Read.Database.IsNpgsql();
        string part = $"%{Escaped(text)}%";
        if (isPostgres)
        {
            IQueryable<int> found = others.Where(row => EF.Functions.ILike(row.Name, part, Escape)).Select(row => row.ContentId);
            return nodes.Where(node => EF.Functions.ILike(node.Name!, part, Escape) || found.Contains(node.Id));
        }

        // SQLite knows the case of a to z only: other letters are found in the case that they were typed in, in all small or all great.
        string small = part.ToLowerInvariant(), great = part.ToUpperInvariant();
        if (text.All(char.IsAscii) || string.Equals(small, great, StringComparison.Ordinal))
        {
            IQueryable<int> found = others.Where(row => EF.Functions.Like(row.Name, part, Escape)).Select(row => row.ContentId);
            return nodes.Where(node => EF.Functions.Like(node.Name!, part, Escape) || found.Contains(node.Id));
        }

        IQueryable<int> named = others
            .Where(row => EF.Functions.Like(row.Name, part, Escape) || EF.Functions.Like(row.Name, small, Escape) || EF.Functions.Like(row.Name, great, Escape))
            .Select(row => row.ContentId);
        return nodes.Where(node => EF.Functions.Like(node.Name!, part, Escape) || EF.Functions.Like(node.Name!, small, Escape)
            || EF.Functions.Like(node.Name!, great, Escape) || named.Contains(node.Id));
    }

    private static string Escaped(string text) => text
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal);

    private IQueryable<NodeRow> OfTypes(IQueryable<NodeRow> nodes, Guid[]? types)
    {
        if (types is not { Length: > 0 })
        {
            return nodes;
        }

        int[] ids = [.. database.Read.Set<NodeRow>().Where(type => types.Contains(type.Key)).Select(type => type.Id)];
        return nodes.Where(node => database.Read.Set<ContentRow>().Any(row => row.Id == node.Id && ids.Contains(row.ContentTypeId)));
    }

    private static IQueryable<NodeRow> Within(IQueryable<NodeRow> nodes, NodeNameQuestion question)
    {
        if (question.Below is { } below)
        {
            string from = below + ",", to = below + ",~";
            nodes = nodes.Where(node => node.Path.CompareTo(from) >= 0 && node.Path.CompareTo(to) < 0);
        }

        if (question.StartPaths is { } starts)
        {
            nodes = nodes.Where(node => starts.Any(start => EF.Functions.Like(node.Path + ",", start + ",%")));
        }

        return nodes;
    }
}
