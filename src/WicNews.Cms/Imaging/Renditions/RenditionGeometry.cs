namespace WicNews.Cms.Imaging.Renditions;

/// <summary>
/// The sums behind a rendition, without any pixels: the whole picture is scaled to <see cref="ScaledWidth"/> by
/// <see cref="ScaledHeight"/>, then the rectangle at <see cref="Left"/>, <see cref="Top"/> is taken from it, then it is centred
/// in a canvas of <see cref="CanvasWidth"/> by <see cref="CanvasHeight"/> (the same size, except when padding).
/// </summary>
internal sealed record RenditionGeometry(
    int ScaledWidth, int ScaledHeight, int Left, int Top, int Width, int Height, int CanvasWidth, int CanvasHeight)
{
    public static RenditionGeometry For(int sourceWidth, int sourceHeight, RenditionSpec spec)
    {
        CropArea crop = spec.Crop ?? default;
        double areaWidth = sourceWidth * (1 - crop.Left - crop.Right);
        double areaHeight = sourceHeight * (1 - crop.Top - crop.Bottom);
        Box box = Box.For(areaWidth, areaHeight, spec);
        int scaledWidth = Math.Max(box.Width, Round(sourceWidth * box.ScaleX));
        int scaledHeight = Math.Max(box.Height, Round(sourceHeight * box.ScaleY));
        // Where the box lies on the scaled picture: within the crop area, as near to the focal point as it gets.
        double left = Place(spec.FocalPoint.Left * scaledWidth, crop.Left * scaledWidth, areaWidth * box.ScaleX, box.Width);
        double top = Place(spec.FocalPoint.Top * scaledHeight, crop.Top * scaledHeight, areaHeight * box.ScaleY, box.Height);
        return new RenditionGeometry(
            scaledWidth, scaledHeight,
            Math.Clamp((int)Math.Round(left), 0, scaledWidth - box.Width), Math.Clamp((int)Math.Round(top), 0, scaledHeight - box.Height),
            box.Width, box.Height, Math.Max(box.Width, box.CanvasWidth), Math.Max(box.Height, box.CanvasHeight));
    }

    private static double Place(double focus, double areaStart, double areaLength, int length) =>
        Math.Clamp(focus - length / 2.0, areaStart, Math.Max(areaStart, areaStart + areaLength - length));

    private static int Round(double value) => Math.Max(1, (int)Math.Round(value));

    private readonly record struct Box(int Width, int Height, double ScaleX, double ScaleY, int CanvasWidth, int CanvasHeight)
    {
        public static Box For(double areaWidth, double areaHeight, RenditionSpec spec)
        {
            if (spec is { Width: null, Height: null })
                return Scaled(areaWidth, areaHeight, 1);
            if (spec.Width is null || spec.Height is null)
                return Scaled(areaWidth, areaHeight, spec.Width / areaWidth ?? spec.Height!.Value / areaHeight);
            double across = spec.Width.Value / areaWidth, down = spec.Height.Value / areaHeight;
            return spec.Mode switch
            {
                RenditionMode.Max => Scaled(areaWidth, areaHeight, Math.Min(across, down)),
                RenditionMode.Min => Scaled(areaWidth, areaHeight, Math.Max(across, down)),
                RenditionMode.Pad => Scaled(areaWidth, areaHeight, Math.Min(across, down)) with { CanvasWidth = spec.Width.Value, CanvasHeight = spec.Height.Value },
                RenditionMode.Stretch => Stretched(areaWidth, areaHeight, across, down),
                _ => Covering(areaWidth, areaHeight, spec.Width.Value, spec.Height.Value),
            };
        }

        private static Box Scaled(double areaWidth, double areaHeight, double scale)
        {
            double kept = Math.Min(1, scale);
            return new Box(Round(areaWidth * kept), Round(areaHeight * kept), kept, kept, 0, 0);
        }

        private static Box Stretched(double areaWidth, double areaHeight, double across, double down)
        {
            double shrink = Math.Min(1, 1 / Math.Max(across, down));
            return new Box(Round(areaWidth * across * shrink), Round(areaHeight * down * shrink), across * shrink, down * shrink, 0, 0);
        }

        private static Box Covering(double areaWidth, double areaHeight, int width, int height)
        {
            double scale = Math.Max(width / areaWidth, height / areaHeight);
            double shrink = Math.Min(1, 1 / scale);
            return new Box(Round(width * shrink), Round(height * shrink), scale * shrink, scale * shrink, 0, 0);
        }
    }
}
