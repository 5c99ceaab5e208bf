using System.Globalization;
using System.Net;
using System.Text;
using WicNews.Cms.Imaging.Vips;

namespace WicNews.Cms.Imaging.Cards;

/// <summary>Text as masks, set by Pango in the machine's fonts.</summary>
internal static class CardLettering
{
    private const string Families = "P052, Palatino, DejaVu Serif, Noto Serif CJK SC, Noto Sans CJK SC, Droid Sans Fallback, serif";
    private const double SolidRow = 0.8;

    // More than has room on a card in the smallest letters; setting a text of a million would take minutes.
    private const int MostCharacters = 300;

    private static readonly Lazy<bool> Latin = new(() => Draws("A"));
    private static readonly Lazy<bool> Han = new(() => Draws("永"));

    /// <summary>Whether the machine has glyphs for the words of a card. Without, a card shows no words rather than boxes.</summary>
    public static bool CanSet(TitleCard card) => Latin.Value && (!(card.Title + card.Above).Any(IsHan) || Han.Value);

    /// <summary>The text in the largest of the sizes with which it fits into the box; in the smallest if none does, cut by the box.</summary>
    public static VipsImage Set(string text, string language, (int Width, int Height) box, params ReadOnlySpan<int> sizes)
    {
        for (int at = 0; ; at++)
        {
            VipsImage mask = Mask(text, language, sizes[at], box.Width);
            if (at == sizes.Length - 1 || (mask.Height <= box.Height && mask.Width <= box.Width))
                return mask;
            mask.Dispose();
        }
    }

    private static VipsImage Mask(string text, string language, int size, int width)
    {
        using VipsOperation set = new("text");
        // Pango reads markup: what an editor typed must not be taken for any.
        set.With("text", $"<span lang=\"{WebUtility.HtmlEncode(language)}\">{WebUtility.HtmlEncode(Printable(text))}</span>")
            .With("font", string.Create(CultureInfo.InvariantCulture, $"{Families} Bold {size}"))
            .With("width", width).With("dpi", 72).With("wrap", "word-char").With("spacing", size / 6);
        return set.Build().Image();
    }

    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Where(character => !Rune.IsControl(character)).Take(MostCharacters));

    /// <summary>A character without a glyph is drawn as a box, whose first row of ink is solid.</summary>
    private static bool Draws(string character)
    {
        try
        {
            using VipsImage mask = Mask(character, "zh-Hans", 60, 200);
            byte[] pixels = mask.Pixels();
            int row = Enumerable.Range(0, mask.Height).FirstOrDefault(y => pixels.AsSpan(y * mask.Width, mask.Width).ContainsAnyExcept((byte)0));
            int inked = pixels.Skip(row * mask.Width).Take(mask.Width).Count(value => value > 0);
            return mask.Width > 1 && inked < mask.Width * SolidRow;
        }
        catch (VipsException)
        {
            // No fonts at all, or a library built without text.
            return false;
        }
    }

    private static bool IsHan(char character) => character is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';
}
