using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using WicNews.Core.Search;
using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Tests.Search.Generation;

/// <summary>
/// The same documents in SQLite's FTS5, to which a search can be compared: a table with Porter's stems; and, where languages are to be
/// told apart, one with the words of Chinese variants as they are, and one with all words as they are for prefixes. Chinese is put in
/// as pairs of characters.
/// </summary>
internal sealed class FullTextOracle : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    private readonly bool _tellsLanguages;

    /// <param name="documents">What to put in.</param>
    /// <param name="tellsLanguages">Whether Chinese variants are read otherwise than English ones; without, there is one table for all.</param>
    public FullTextOracle(IEnumerable<SearchDocument> documents, bool tellsLanguages = true)
    {
        _tellsLanguages = tellsLanguages;
        _connection.Open();
        Run("create virtual table stems using fts5(title, byline, standfirst, caption, body, tokenize = 'porter unicode61')");
        Run("create virtual table words using fts5(title, byline, standfirst, caption, body, tokenize = 'unicode61')");
        Run("create virtual table chinese using fts5(title, byline, standfirst, caption, body, tokenize = 'unicode61')");
        Run("create table stories(id integer primary key, year int, kind text)");
        using var transaction = _connection.BeginTransaction();
        var id = 0;
        foreach (var document in documents)
            Insert(++id, document);
        transaction.Commit();
    }

    public int Count(string condition)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"select count(*) from stories where {condition}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public int CountMatches(string match)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select count(*) from stems where stems match $match";
        command.Parameters.AddWithValue("$match", match);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the best ten, as FTS5 ranks; answers how many there were.</summary>
    public int Best(string match)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select rowid from stems where stems match $match order by rank limit 10";
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
            count++;
        return count;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>A text with its runs of Chinese as overlapping pairs, simplified, parted by spaces.</summary>
    public static string Pairs(string text)
    {
        text = string.Concat(text.Select(TraditionalChinese.ToSimplified));
        var pairs = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (!IsChinese(text, i))
                pairs.Append(text[i]);
            else if (IsChinese(text, i + 1))
                pairs.Append(text, i, 2).Append(' ');
            else if (!IsChinese(text, i - 1))
                pairs.Append(text[i]).Append(' ');
            else
                pairs.Append(" endofrun ");
        return pairs.ToString();
    }

    private static bool IsChinese(string text, int at) => at >= 0 && at < text.Length && text[at] is (>= '㐀' and <= '䶿') or (>= '一' and <= '鿿');

    private void Insert(int id, SearchDocument document)
    {
        string[] tables = !_tellsLanguages ? ["stems"] : document.Culture == "zh-CN" ? ["chinese", "words"] : ["stems", "words"];
        foreach (var table in tables)
            Run($"insert into {table}(rowid, title, byline, standfirst, caption, body) values ($0, $1, $2, $3, $4, $5)", id, Pairs(document.Title), Pairs(document.Byline),
                Pairs(document.Standfirst), Pairs(string.Join('\n', document.Captions)), Pairs(document.Body));
        Run("insert into stories values ($0, $1, $2)", id, document.Year!, document.Kind);
    }

    private void Run(string text, params object[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i]);
        command.ExecuteNonQuery();
    }
}
