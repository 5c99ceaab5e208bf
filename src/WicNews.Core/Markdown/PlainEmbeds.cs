namespace WicNews.Core.Markdown;

/// <summary>Knows nothing about the site: pictures stay as written, story embeds become plain links. For output that others lay out.</summary>
public sealed class PlainEmbeds : IEmbedSource
{
    public static PlainEmbeds Instance { get; } = new();

    public EmbeddedPicture? Picture(string address) => null;

    public IReadOnlyList<EmbeddedTrack> Captions(string address) => [];

    public bool IsWithheld(string address) => false;

    public EmbeddedStory? Story(string path) => new(path, path, null);
}
