namespace WicNews.Core.Stories;

/// <summary>Addresses that files of media had before they were replaced: texts go on naming them.</summary>
public interface IFormerMediaAddresses
{
    /// <summary>The key of the media whose file had the address; null when there is none.</summary>
    /// <param name="address">Such as /media/ab12cd34/bridge.jpg, without a query.</param>
    Guid? Find(string address);
}
