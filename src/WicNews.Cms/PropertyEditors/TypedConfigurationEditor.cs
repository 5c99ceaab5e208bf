using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Reads a data type's configuration into <typeparamref name="TConfiguration"/>; its fields are found by attribute.</summary>
internal sealed class TypedConfigurationEditor<TConfiguration>(IIOHelper ioHelper) : ConfigurationEditor<TConfiguration>(ioHelper)
    where TConfiguration : new();
