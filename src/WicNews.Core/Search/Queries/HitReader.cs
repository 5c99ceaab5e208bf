using WicNews.Core.Search.Highlighting;

namespace WicNews.Core.Search.Queries;

/// <summary>Makes of a document found what the reader sees of it.</summary>
internal static class HitReader
{
    public static SearchHit Read(RankedHit hit, Highlighter? highlighter)
    {
        var document = highlighter is null ? hit.ReadHead() : hit.Read();
        return new SearchHit
        {
            Key = document.Key,
            Owner = document.Owner,
            Culture = document.Culture,
            Kind = document.Kind,
            Title = document.Title,
            Url = document.Url,
            Date = document.Date,
            Changed = document.Changed,
            Year = document.Year,
            Picture = document.Picture,
            MorePictures = document.MorePictures,
            Standfirst = document.Standfirst,
            SeriesOrder = document.SeriesOrder,
            HasPictures = document.HasPictures,
            HasVideo = document.HasVideo,
            Score = hit.Score,
            Highlights = highlighter?.Highlight(document) ?? [],
        };
    }
}
