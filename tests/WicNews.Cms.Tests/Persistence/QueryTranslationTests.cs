using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Tests.Persistence;

/// <summary>Core's predicates, moved to rows, become SQL and keep the rows that they should.</summary>
public sealed class QueryTranslationTests
{
    private static readonly int[] s_types = [7, 9];
    private static readonly List<int> s_typeList = [9];

    private static readonly ContentRow[] s_rows =
    [
        Row(1, "Alpha", "-1,1", typeId: 7, published: true),
        Row(2, "alpha beta", "-1,1,2", typeId: 9),
        Row(3, "Gamma", "-1,10,3", typeId: 8, trashed: true),
        Row(4, null, "-1,1,2,4", typeId: 7),
    ];

    private SqliteConnection _connection = null!;
    private CmsDbContext _context = null!;

    [OneTimeSetUp]
    public void Fill()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        _context = new CmsDbContext(new DbContextOptionsBuilder<CmsDbContext>().UseSqlite(_connection).Options);
        _context.Database.EnsureCreated();
        _context.AddRange(s_rows.Cast<object>());
        _context.SaveChanges();
    }

    [OneTimeTearDown]
    public void Close()
    {
        _context.Dispose();
        _connection.Dispose();
    }

    private static IEnumerable<TestCaseData> Predicates()
    {
        yield return Case("a member of the row", content => content.ContentTypeId == 7, 1, 4);
        yield return Case("a member of the row's node", content => content.ParentId == 5, 1, 2, 3, 4);
        yield return Case("a flag and its negation", content => content.Published && !content.Trashed, 1);
        yield return Case("either of two", content => content.Trashed || content.Name == "Alpha", 1, 3);
        yield return Case("a path's beginning", content => content.Path.StartsWith("-1,1,"), 2, 4);
        yield return Case("a path's beginning, said in Core's way", content => content.Path.SqlStartsWith("-1,1,", TextColumnType.NVarchar), 2, 4);
        yield return Case("a part of a name in any case", content => content.Name!.SqlContains("ALPHA", TextColumnType.NVarchar), 1, 2);
        yield return Case("a name in any case", content => content.Name!.SqlEquals("ALPHA", TextColumnType.NVarchar), 1);
        yield return Case("a name's end", content => content.Name!.SqlEndsWith("Beta", TextColumnType.NVarchar), 2);
        yield return Case("an array's members", content => s_types.Contains(content.ContentTypeId), 1, 2, 4);
        yield return Case("a list's members", content => s_typeList.Contains(content.ContentTypeId), 2);
        yield return Case("a collection's members, said in Core's way", content => s_types.SqlIn(content.ContentTypeId), 1, 2, 4);
        yield return Case("text in order", content => content.Path.SqlGreaterThan("-1,1,2"), 3, 4);
        yield return Case("a converted member", content => ((ContentBase)content).Id == 3, 3);
    }

    [TestCaseSource(nameof(Predicates))]
    public void APredicateKeepsWhatItShould(Expression<Func<IContent, bool>> predicate, int[] expected)
    {
        IQueryable<ContentRow> kept = _context.Set<ContentRow>().Where(EntityQueryExtensions.Translate<ContentRow, IContent>(predicate));

        Assert.That(kept.OrderBy(row => row.Id).Select(row => row.Id).ToList(), Is.EqualTo(expected));
    }

    [Test]
    public void QueriesAreNarrowedByEveryClause()
    {
        IQuery<IContent> query = new EntityQuery<IContent>()
            .WhereIn(content => content.ContentTypeId, s_types)
            .WhereNotIn(content => content.Id, new[] { 4 })
            .WhereAny([content => content.Published, content => content.Level == 99]);

        Assert.That(_context.Set<ContentRow>().Matching(query).Select(row => row.Id), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void NoneOfAnEmptyCollectionIsNothing() =>
        Assert.That(_context.Set<ContentRow>().Matching(new EntityQuery<IContent>().WhereIn(content => content.Id, Array.Empty<int>())), Is.Empty);

    [Test]
    public void WhatCannotBeMovedIsRefusedByName()
    {
        Expression<Func<IContent, bool>> predicate = content => content.AvailableCultures.Any();

        Assert.That(
            () => EntityQueryExtensions.Translate<ContentRow, IContent>(predicate),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("AvailableCultures"));
    }

    private static TestCaseData Case(string name, Expression<Func<IContent, bool>> predicate, params int[] expected) =>
        new TestCaseData(predicate, expected).SetArgDisplayNames(name);

    private static ContentRow Row(int id, string? name, string path, int typeId, bool published = false, bool trashed = false) => new()
    {
        Id = id, ContentTypeId = typeId, Published = published, Node = new NodeRow { Id = id, Key = Guid.NewGuid(), ParentId = 5, Name = name, Path = path, Trashed = trashed },
    };
}
