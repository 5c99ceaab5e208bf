using WicNews.Core.Content;

namespace WicNews.Core.Search.Analysis;

/// <summary>
/// Chinese: every pair of characters and every word stands for itself. English words in Chinese texts are names, marks and
/// abbreviations, which have no other forms.
/// </summary>
internal sealed class ChineseAnalyser : Analyser
{
    public override string Culture => Cultures.Chinese;

    public override bool Stems => false;

    public override int Stem(Span<char> word, int length) => length;
}
