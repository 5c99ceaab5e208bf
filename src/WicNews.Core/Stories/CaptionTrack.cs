using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>What is said and heard in a film, as text in one language.</summary>
/// <param name="Culture">The language's culture, such as <see cref="Cultures.English"/>.</param>
/// <param name="Url">A WebVTT file of this site.</param>
public sealed record CaptionTrack(string Culture, string Url);
