namespace WicNews.Core.Search.Analysis;

/// <summary>
/// How much a word tells about a document, by BM25 with the fields' weights folded in: it saturates as the word repeats and counts
/// for less in long documents. The average length is a constant, not measured, so that a document's impacts never depend on its
/// neighbours; kept in a byte.
/// </summary>
internal static class Impact
{
    private const float Saturation = 3f;
    private const float LengthShare = 0.6f;
    private const float TypicalLength = 400;
    private const float ShortestLength = 60;

    /// <summary>What one step of the byte is worth.</summary>
    public const float Step = (Saturation + 1) / 255;

    /// <param name="weight">The sum of the field weights of all its occurrences.</param>
    /// <param name="tokens">The document's length in tokens.</param>
    public static byte Of(float weight, int tokens)
    {
        var length = Math.Max(tokens, ShortestLength) / TypicalLength;
        var impact = weight / (weight + Saturation * (1 - LengthShare + LengthShare * length));
        return (byte)Math.Clamp((int)MathF.Round(impact * 255), 1, 255);
    }

    /// <summary>How much a word tells at all: the rarer the more, never negative.</summary>
    public static float Rarity(int documents, int withWord) =>
        MathF.Log(1 + (documents - withWord + 0.5f) / (withWord + 0.5f));
}
