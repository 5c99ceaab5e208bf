using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Imaging.Cards;
using WicNews.Cms.Imaging.Colours;
using WicNews.Cms.Imaging.MediaFiles;
using WicNews.Cms.Imaging.Metadata;
using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.Imaging.Rights;
using WicNews.Cms.Imaging.Uploads;
using WicNews.Cms.Imaging.Vips;

namespace WicNews.Cms.Imaging;

/// <summary>Pictures and other media files: where they lie, what is taken, and how they are served.</summary>
public static class ImagingComposition
{
    public static IUmbracoBuilder AddImaging(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ImagingOptions>().BindConfiguration(ImagingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<VipsImageProcessor>();
        services.AddSingleton<IImageProcessor>(provider => provider.GetRequiredService<VipsImageProcessor>());
        services.AddSingleton(provider => new TitleCards(
            provider.GetRequiredService<RenditionCache>(), provider.GetRequiredService<MediaFileManager>(), provider.GetRequiredService<VipsImageProcessor>()));
        services.AddSingleton<PictureRights>();
        services.AddSingleton<MediaOnShow>();
        services.AddSingleton<RenditionAccess>().AddSingleton<RenditionCache>().AddSingleton<RenditionMaker>().AddSingleton<PictureServer>().AddSingleton<RenditionUrls>();
        services.AddUnique<IImageUrlGenerator>(provider => provider.GetRequiredService<RenditionUrls>());
        services.AddUnique<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<RenditionUrls>());
        services.AddUnique<IImageDimensionExtractor, ImageDimensions>();
        return builder.AddMediaFiles().AddUploadChecks().AddPhotoMetadata();
    }

    private static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddSingleton<UploadAutoFillProperties>();
        services.AddUnique(provider => new MediaFileManager(
            new PhysicalFileSystem(
                provider.GetRequiredService<IIOHelper>(),
                provider.GetRequiredService<IHostingEnvironment>(),
                provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
                provider.GetRequiredService<DataDirectory>().Folder("media"),
                "/media"),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<Umbraco.Cms.Core.Strings.IShortStringHelper>(),
            provider,
            provider.GetRequiredService<Lazy<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>>()));
        return builder;
    }

    private static IUmbracoBuilder AddUploadChecks(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<IUploadInspector, UploadInspector>();
        services.PostConfigure<ContentSettings>(content =>
        {
            // Deny by default: only what can be checked is taken, unless the site's own list says otherwise.
            if (content.AllowedUploadedFileExtensions.Count == 0)
                content.AllowedUploadedFileExtensions = FileKinds.Extensions.ToHashSet(StringComparer.OrdinalIgnoreCase);
            content.Imaging.ImageFileTypes = ImageFormats.Extensions.ToHashSet(StringComparer.OrdinalIgnoreCase);
        });
        services.AddOptions<RuntimeSettings>().PostConfigure<IOptions<ImagingOptions>>(
            (runtime, imaging) => runtime.MaxRequestLength ??= imaging.Value.MaxUploadBytes / 1024);
        Decorate(services);
        return builder;
    }

    private static IUmbracoBuilder AddPhotoMetadata(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<PhotoMetadataOptions>();
        builder.Services.AddOptions<PictureColourOptions>();
        builder.Services.AddSingleton<PictureFiles>().AddSingleton<PictureColours>();
        builder.Services.AddHostedService<OldPictureColours>();
        builder.AddNotificationAsyncHandler<MediaSavingNotification, PictureColourFiller>();
        builder.AddNotificationAsyncHandler<MediaSavingNotification, PhotoMetadataFiller>();
        return builder;
    }

    private static void Decorate(IServiceCollection services)
    {
        ServiceDescriptor umbracos = services.Last(service => service.ServiceType == typeof(ITemporaryFileService));
        Type implementation = umbracos.ImplementationType ?? throw new InvalidOperationException("Umbraco registers its temporary files in another way now.");
        services.Replace(new ServiceDescriptor(
            typeof(ITemporaryFileService),
            provider => new InspectedTemporaryFiles(
                (ITemporaryFileService)ActivatorUtilities.CreateInstance(provider, implementation), provider.GetRequiredService<IUploadInspector>()),
            umbracos.Lifetime));
    }
}
