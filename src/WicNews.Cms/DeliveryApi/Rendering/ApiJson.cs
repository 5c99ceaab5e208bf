using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>The API's JSON. Items are written as what they are, not as the interface they are handed over by; keys keep their order.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // The answer is application/json with nosniff; Han and quotes stay readable, markup stays escaped.
            Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropKinds } },
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new AsItIs());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static bool IsModel(Type type) => type.IsInterface && type.Namespace == typeof(IApiElement).Namespace;

    // Umbraco's models name their kinds; its API does not write the names.
    private static void DropKinds(JsonTypeInfo type)
    {
        if (IsModel(type.Type))
            type.PolymorphismOptions = null;
    }

    private sealed class AsItIs : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => IsModel(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Delivery API items are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
