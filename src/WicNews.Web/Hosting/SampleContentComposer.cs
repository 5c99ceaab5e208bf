using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using WicNews.Cms.Hosting;

namespace WicNews.Web.Hosting;

/// <summary>Ties sample content to the start.</summary>
public sealed class SampleContentComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder.Services.AddSingleton<IStartupStep, SampleContentStep>();
}
