namespace WicNews.Cms.Imaging.Cards;

/// <summary>A picture that shows a title, for links to a page on other sites: text on a band of colour, beside a picture if there is one.</summary>
/// <param name="Above">A short line above the title.</param>
/// <param name="Title">The title; its size follows its length.</param>
/// <param name="Below">A short line at the foot, such as the site's name.</param>
/// <param name="Language">The language of the words, as in HTML; decides which glyphs Han characters get.</param>
/// <param name="Picture">The address of the picture's file below <c>/media/</c>.</param>
/// <param name="FocalPoint">What of the picture must stay in view.</param>
public sealed record TitleCard(string? Above, string Title, string? Below, string Language, string? Picture, FocalPoint FocalPoint)
{
    public const int Width = 1200;
    public const int Height = 630;
}
