namespace WicNews.Core.Search.Analysis;

/// <summary>The parts of a document that are searched, in the order in which they are read.</summary>
internal enum TextField : byte
{
    Title,
    Byline,
    Names,
    Standfirst,
    Caption,
    Body,
}
