using WicNews.Cms.Imaging.Metadata;

namespace WicNews.Web.Hosting;

/// <summary>Which fields of a picture are filled from its file when an editor uploads it and leaves them empty.</summary>
internal static class PhotoFields
{
    public static void Name(PhotoMetadataOptions options)
    {
        options.PropertyAliases[PhotoField.Caption] = "caption";
        options.PropertyAliases[PhotoField.CreditLine] = "credit";
        options.PropertyAliases[PhotoField.Rights] = "rights";
        options.PropertyAliases[PhotoField.Place] = "place";
        options.PropertyAliases[PhotoField.DateTaken] = "dateTaken";
        options.PropertyAliases[PhotoField.AltText] = "altText";
        options.PropertyAliases[PhotoField.RightsEnd] = "rightsExpire";
    }
}
