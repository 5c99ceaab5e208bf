namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Addresses that files of media had before they were replaced. Texts name pictures by address, here and on other sites: a new file gets an
/// address of its own, and the former ones lead to it.
/// </summary>
public interface IFormerFiles
{
    /// <summary>The key of the media item whose file once had the address, also of one in the recycle bin; null when there is none.</summary>
    /// <param name="address">An address below the media root such as /media/ab12cd34/bridge.jpg, or the path below that root.</param>
    Guid? Find(string address);

    /// <summary>The address that the item's file has now; null when there is no such item that readers may see, or it has no file.</summary>
    /// <inheritdoc cref="Find"/>
    string? PresentAddress(string address);
}
