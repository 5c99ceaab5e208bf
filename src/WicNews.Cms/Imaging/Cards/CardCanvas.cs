using System.Globalization;
using WicNews.Cms.Imaging.Vips;

namespace WicNews.Cms.Imaging.Cards;

/// <summary>A picture in the making: each step puts something on what is there.</summary>
internal sealed class CardCanvas : IDisposable
{
    private readonly int _width;
    private readonly int _height;
    private VipsImage _image;

    public CardCanvas(int width, int height, string colour)
    {
        (_width, _height) = (width, height);
        _image = Plain(width, height, colour);
    }

    public VipsImage Image => _image;

    public void PutPicture(VipsImage picture, int left, int top)
    {
        using VipsOperation colours = new("colourspace");
        using VipsImage opaque = VipsEncoder.OnWhite(picture);
        using VipsImage inColour = colours.With("in", opaque).With("space", "srgb").Build().Image();
        Put(inColour, left, top);
    }

    public void PutPlain(int left, int top, int width, int height, string colour)
    {
        using VipsImage plain = Plain(width, height, colour);
        Put(plain, left, top);
    }

    /// <summary>Lays a colour where a mask is white.</summary>
    public void PutText(VipsImage mask, int left, int top, string colour)
    {
        using VipsOperation embed = new("embed");
        using VipsImage whole = embed.With("in", mask).With("x", left).With("y", top).With("width", _width).With("height", _height).Build().Image();
        using VipsImage ink = Plain(_width, _height, colour);
        using VipsOperation blend = new("ifthenelse");
        Replace(blend.With("cond", whole).With("in1", ink).With("in2", _image).With("blend", "true").Build().Image());
    }

    public void Dispose() => _image.Dispose();

    private void Put(VipsImage part, int left, int top)
    {
        using VipsOperation insert = new("insert");
        Replace(insert.With("main", _image).With("sub", part).With("x", left).With("y", top).Build().Image());
    }

    private void Replace(VipsImage image)
    {
        _image.Dispose();
        _image = image;
    }

    /// <param name="colour">Red, green and blue: "22 48 47".</param>
    private static VipsImage Plain(int width, int height, string colour)
    {
        using VipsOperation black = new("black");
        using VipsImage dark = black.With("width", width).With("height", height).With("bands", 3).Build().Image();
        using VipsOperation paint = new("linear");
        using VipsImage painted = paint.With("in", dark).With("a", "1 1 1").With("b", colour).With("uchar", "true").Build().Image();
        using VipsOperation copy = new("copy");
        return copy.With("in", painted).With("interpretation", "srgb").Build().Image();
    }
}
