namespace WicNews.Core.Search;

/// <summary>A window of a hit's text: HTML-escaped, with found words in &lt;mark&gt; and nothing else marked up.</summary>
/// <param name="Field">title, standfirst, body or caption.</param>
/// <param name="Html">Safe to write into a page as it is.</param>
public sealed record Highlight(string Field, string Html);
