using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.Imaging.Vips;

namespace WicNews.Cms.Imaging.Cards;

/// <summary>Lays a card out: words on the left, the picture on the right, a line of gold at the foot.</summary>
internal static class CardPainter
{
    private const string Band = "22 48 47";
    private const string Gold = "226 184 92";
    private const string Ink = "252 251 248";
    private const string Soft = "195 207 204";
    private const int Margin = 64;
    private const int PictureWidth = 480;
    private const int FootLine = 10;
    private const int Quality = 86;

    public static byte[] Paint(TitleCard card, VipsPicture? picture)
    {
        bool hasWords = CardLettering.CanSet(card);
        int pictureWidth = hasWords ? PictureWidth : TitleCard.Width;
        using CardCanvas canvas = new(TitleCard.Width, TitleCard.Height, Band);
        bool hasPicture = picture is not null && PutPicture(canvas, card, picture, pictureWidth);
        if (hasWords)
            PutWords(canvas, card, TitleCard.Width - (hasPicture ? PictureWidth : 0) - (2 * Margin));
        canvas.PutPlain(0, TitleCard.Height - FootLine, TitleCard.Width, FootLine, Gold);
        return VipsEncoder.Encode(canvas.Image, new RenditionSpec { Quality = Quality });
    }

    private static bool PutPicture(CardCanvas canvas, TitleCard card, VipsPicture picture, int width)
    {
        RenditionSpec spec = new() { Width = width, Height = TitleCard.Height, FocalPoint = card.FocalPoint };
        RenditionGeometry geometry = RenditionGeometry.For(picture.Facts.Width, picture.Facts.Height, spec);
        // A picture is never enlarged: one too small for its place is left out.
        if (geometry.Width < width || geometry.Height < TitleCard.Height)
            return false;
        using VipsImage cut = picture.Scale(geometry);
        canvas.PutPicture(cut, TitleCard.Width - width, 0);
        return true;
    }

    private static void PutWords(CardCanvas canvas, TitleCard card, int width)
    {
        int top = Margin;
        if (card.Above is not null)
        {
            using VipsImage above = CardLettering.Set(card.Above, card.Language, (width, 40), 26);
            canvas.PutText(above, Margin, top, Soft);
            top += above.Height + 26;
        }
        int foot = TitleCard.Height - Margin - FootLine;
        if (card.Below is not null)
        {
            using VipsImage below = CardLettering.Set(card.Below, card.Language, (width, 50), 32);
            foot -= below.Height;
            canvas.PutText(below, Margin, foot, Gold);
        }
        if (string.IsNullOrWhiteSpace(card.Title))
            return;
        using VipsImage title = CardLettering.Set(card.Title, card.Language, (width, foot - top - 30), 68, 60, 52, 46, 40, 34, 28);
        canvas.PutText(title, Margin, top, Ink);
    }
}
