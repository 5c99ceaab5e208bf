using WicNews.Core.Content;

namespace WicNews.Core.Search.Analysis;

/// <summary>
/// How texts of one language are looked up. Each variant is read by the analyser of its language, into segments of its own; a query is
/// asked of both. Either reads mixed text: words and numbers, Chinese in pairs of characters, see <see cref="Tokeniser"/>. What differs
/// is what a word stands for.
/// </summary>
internal abstract class Analyser
{
    public static readonly Analyser English = new EnglishAnalyser();
    public static readonly Analyser Chinese = new ChineseAnalyser();

    /// <summary>All, each at its <see cref="Number"/>.</summary>
    public static readonly IReadOnlyList<Analyser> All = [English, Chinese];

    /// <summary>The language's tag.</summary>
    public abstract string Culture { get; }

    /// <summary>Whether several words may have one stem; otherwise each is its own.</summary>
    public abstract bool Stems { get; }

    public int Number => this == Chinese ? 1 : 0;

    /// <summary>The analyser of a variant's language: Chinese of whatever region, English for all others.</summary>
    public static Analyser For(string culture) => culture.StartsWith(Cultures.Chinese[..2], StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>Cuts a folded word to its stem, in place; answers the stem's length. Give it room for one letter more.</summary>
    public abstract int Stem(Span<char> word, int length);

    /// <summary>The stem of a folded word.</summary>
    public string StemOf(string form)
    {
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize + 1];
        form.CopyTo(buffer);
        return buffer[..Stem(buffer, form.Length)].ToString();
    }
}
