using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>Writes the schema of the site, with what editors made of it, back into the files that it came from.</summary>
public sealed class SchemaExport
{
    private readonly SchemaSource _source;
    private readonly SchemaXml _xml;
    private readonly ILanguageService _languages;
    private readonly IDataTypeService _dataTypes;
    private readonly IMediaTypeService _mediaTypes;
    private readonly IContentTypeService _contentTypes;
    private readonly AppliedFiles _applied;

    internal SchemaExport(
        SchemaSource source, SchemaXml xml, ILanguageService languages, IDataTypeService dataTypes, IMediaTypeService mediaTypes, IContentTypeService contentTypes,
        AppliedFiles applied)
    {
        (_source, _xml, _languages, _dataTypes, _mediaTypes, _contentTypes, _applied) = (source, xml, languages, dataTypes, mediaTypes, contentTypes, applied);
    }

    /// <summary>Exports the schema of a site that has been built and not started.</summary>
    /// <returns>The number of files that were written.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        CmsStart.OpenDatabase(app.Services);
        return await app.Services.GetRequiredService<SchemaExport>().WriteAsync();
    }

    internal async Task<int> WriteAsync()
    {
        Dictionary<Guid, string> known = _source.Files().ToDictionary(KeyOf, file => file.Name);
        List<(Guid Key, string Name, XElement Xml)> items =
        [
            .. (await _languages.GetAllAsync()).Select(language => (language.Key, $"{SchemaSource.Languages}/{language.IsoCode.ToLowerInvariant()}", SchemaXml.Language(language))),
            .. (await _dataTypes.GetAllAsync()).Select(type => (type.Key, $"{SchemaSource.DataTypes}/{FileName(type.Name!)}", _xml.DataType(type))),
            .. _mediaTypes.GetAll().Select(type => (type.Key, $"{SchemaSource.MediaTypes}/{type.Alias.ToLowerInvariant()}", _xml.ContentType(type))),
            .. _contentTypes.GetAll().Select(type => (type.Key, $"{SchemaSource.ContentTypes}/{type.Alias.ToLowerInvariant()}", _xml.ContentType(type))),
        ];
        foreach ((Guid key, string name, XElement xml) in items)
        {
            Write(Path.Combine(_source.Folder, known.GetValueOrDefault(key) ?? name + ".config"), xml);
        }

        // The next start would take them for news, and undo what editors have changed since.
        _applied.Note(_source.Files());
        return items.Count;
    }

    private static Guid KeyOf(SchemaFile file) => new SchemaElement(file.Name, XDocument.Parse(Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF')).Root!).KeyAttribute();

    private static string FileName(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static void Write(string path, XElement xml)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using FileStream file = System.IO.File.Create(path);
        using (XmlWriter writer = XmlWriter.Create(file, settings))
        {
            new XDocument(xml).Save(writer);
        }

        file.WriteByte((byte)'\n');
    }
}
