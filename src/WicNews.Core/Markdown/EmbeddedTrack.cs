namespace WicNews.Core.Markdown;

/// <summary>The captions of a film in running text, in one language.</summary>
/// <param name="Source">The address of a WebVTT file.</param>
/// <param name="LanguageTag">As HTML names languages.</param>
/// <param name="Label">What the player's menu calls it.</param>
/// <param name="IsDefault">Whether it is shown until the reader turns it off.</param>
public sealed record EmbeddedTrack(string Source, string LanguageTag, string Label, bool IsDefault);
