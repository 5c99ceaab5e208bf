using System.Globalization;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>The colour that most pixels are near to.</summary>
internal static class DominantColour
{
    /// <param name="pixels">Eight bits a channel: three channels a pixel, or one for grey.</param>
    public static string Of(ReadOnlySpan<byte> pixels, int channels = 3)
    {
        // Sixteen steps a channel: near colours fall into one cell, and the fullest cell's mean is the answer.
        Span<int> counts = new int[4096];
        Span<long> sums = new long[4096 * 3];
        for (int at = 0; at + channels <= pixels.Length; at += channels)
        {
            byte red = pixels[at], green = pixels[at + (channels > 2 ? 1 : 0)], blue = pixels[at + (channels > 2 ? 2 : 0)];
            int cell = (red >> 4 << 8) | (green >> 4 << 4) | (blue >> 4);
            counts[cell]++;
            sums[cell * 3] += red;
            sums[cell * 3 + 1] += green;
            sums[cell * 3 + 2] += blue;
        }
        int fullest = 0;
        for (int cell = 1; cell < counts.Length; cell++)
            if (counts[cell] > counts[fullest])
                fullest = cell;
        long count = Math.Max(1, counts[fullest]);
        return string.Create(CultureInfo.InvariantCulture, $"#{sums[fullest * 3] / count:x2}{sums[fullest * 3 + 1] / count:x2}{sums[fullest * 3 + 2] / count:x2}");
    }
}
