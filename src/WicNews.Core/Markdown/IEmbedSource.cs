namespace WicNews.Core.Markdown;

/// <summary>Where the renderer asks what an embed stands for. Answers only what readers may see.</summary>
public interface IEmbedSource
{
    /// <summary>A picture of this site by its address (<c>/media/...</c>); null when it is unknown, and stays as written, or is withheld.</summary>
    EmbeddedPicture? Picture(string address);

    /// <summary>The captions of a film of this site by its address; none where the film has none or is unknown.</summary>
    IReadOnlyList<EmbeddedTrack> Captions(string address);

    /// <summary>True for a picture or film of this site that must not be shown: its rights have run out, or it was withdrawn.</summary>
    bool IsWithheld(string address);

    /// <summary>A published story by its path on the site; null when there is none.</summary>
    EmbeddedStory? Story(string path);
}
