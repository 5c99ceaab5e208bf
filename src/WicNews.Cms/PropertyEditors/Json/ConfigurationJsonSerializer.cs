using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>JSON of data type configurations.</summary>
internal sealed class ConfigurationJsonSerializer() : ValueJsonSerializer(JsonOptions.Configuration), IConfigurationEditorJsonSerializer;
