namespace WicNews.Cms.Imaging.Metadata;

/// <summary>What can be taken over from a picture's file.</summary>
public enum PhotoField
{
    Headline,
    Caption,
    Byline,
    Credit,
    CreditLine,
    Rights,
    Place,
    DateTaken,
    AltText,
    RightsEnd,
}
