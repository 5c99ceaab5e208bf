using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Queries;

/// <summary>A query as a tree.</summary>
internal abstract record QueryNode;

/// <summary>All documents.</summary>
internal sealed record Everything : QueryNode;

/// <summary>Documents that each of the children finds.</summary>
internal sealed record Every(IReadOnlyList<QueryNode> Children) : QueryNode;

/// <summary>Documents that any of the children finds.</summary>
internal sealed record Any(IReadOnlyList<QueryNode> Children) : QueryNode;

/// <summary>Documents that the child does not find.</summary>
internal sealed record Not(QueryNode Child) : QueryNode;

/// <summary>Documents with one of the values.</summary>
internal sealed record HasFacet(SearchFacet Facet, IReadOnlyList<string> Values) : QueryNode;

/// <summary>What is looked up in the text, and scored.</summary>
/// <param name="Number">Numbers the leaves of a query from 0.</param>
/// <param name="Field">Where it must stand; null for anywhere.</param>
internal abstract record Leaf(int Number, TextField? Field) : QueryNode;

/// <summary>Documents with a word, in any form that their language knows of it.</summary>
internal sealed record Word(int Number, TextField? Field, string Form) : Leaf(Number, Field);

/// <summary>Documents with a word that begins so.</summary>
internal sealed record Prefix(int Number, TextField? Field, string Start) : Leaf(Number, Field);

/// <summary>Documents with these words in this order side by side; the forms as written count for more.</summary>
internal sealed record Phrase(int Number, TextField? Field, IReadOnlyList<PhraseWord> Words) : Leaf(Number, Field);

/// <summary>A word of a phrase.</summary>
/// <param name="Form">As written, folded.</param>
/// <param name="Offset">Its place from the first word's.</param>
/// <param name="IsBeginning">
/// Whether any term that begins so will do: a phrase that ends in one character of Chinese, as 2030年, is met where the text goes on
/// in Chinese and has only pairs.
/// </param>
internal sealed record PhraseWord(string Form, int Offset, bool IsBeginning = false);
