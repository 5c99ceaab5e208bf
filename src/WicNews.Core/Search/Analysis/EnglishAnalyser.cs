using WicNews.Core.Content;

namespace WicNews.Core.Search.Analysis;

/// <summary>English: a word stands for all words of its stem, so that governing finds governance.</summary>
internal sealed class EnglishAnalyser : Analyser
{
    public override string Culture => Cultures.English;

    public override bool Stems => true;

    public override int Stem(Span<char> word, int length) => PorterStemmer.Stem(word, length);
}
