using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>
/// Writes the schema of the site, with what editors made of it, back into the files that it came from. The file of what they deleted says
/// that, so that it is deleted wherever the files are read.
/// </summary>
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
    /// <returns>What was done, for whoever gave the command. A refusal is also the process's exit code.</returns>
    public static async Task<string> RunAsync(WebApplication app)
    {
        CmsStart.OpenDatabase(app.Services);
        try
        {
            return $"{await app.Services.GetRequiredService<SchemaExport>().WriteAsync()} schema files written.";
        }
        catch (SchemaException refused)
        {
            Environment.ExitCode = 1;
            return refused.Message;
        }
    }

    /// <exception cref="SchemaException">A file says what the site does not know yet.</exception>
    internal async Task<int> WriteAsync()
    {
        IReadOnlyList<SchemaFile> files = _source.Files();
        if (_applied.ChangedOf(files.Where(file => !file.IsDeletion)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unread)
        {
            throw new SchemaException(unread, 1, "The site has not read this file as it is now, and what it says would be lost. Start the site first.");
        }

        // A colleague's deletion that was not carried out here is not to be undone for everybody.
        IReadOnlySet<string> open = _applied.ChangedOf(files.Where(file => file.IsDeletion));
        Dictionary<Guid, string> known = files.ToDictionary(KeyOf, file => file.Name);
        List<(Guid Key, string Name, XElement Xml)> items =
        [
            .. (await _languages.GetAllAsync()).Select(language => (language.Key, $"{SchemaSource.Languages}/{language.IsoCode.ToLowerInvariant()}", SchemaXml.Language(language))),
            .. (await _dataTypes.GetAllAsync()).Select(type => (type.Key, $"{SchemaSource.DataTypes}/{FileName(type.Name!)}", _xml.DataType(type))),
            .. _mediaTypes.GetAll().Select(type => (type.Key, $"{SchemaSource.MediaTypes}/{type.Alias.ToLowerInvariant()}", _xml.ContentType(type))),
            .. _contentTypes.GetAll().Select(type => (type.Key, $"{SchemaSource.ContentTypes}/{type.Alias.ToLowerInvariant()}", _xml.ContentType(type))),
        ];
        HashSet<string> taken = new(known.Values, StringComparer.OrdinalIgnoreCase);
        int written = 0;
        foreach ((Guid key, string name, XElement xml) in items)
        {
            string file = known.GetValueOrDefault(key) ?? Free(name, key, taken);
            if (!open.Contains(file))
            {
                Write(Path.Combine(_source.Folder, file), xml);
                written++;
            }
        }

        HashSet<Guid> there = [.. items.Select(item => item.Key)];
        foreach (SchemaFile file in files.Where(file => !file.IsDeletion && !there.Contains(KeyOf(file))))
        {
            Write(Path.Combine(_source.Folder, file.Name), Deletion(file));
        }

        // The next start would take them for news, and undo what editors have changed since.
        _applied.Note(_source.Files().Where(file => !open.Contains(file.Name)));
        return written;
    }

    // Something else may have had the name, such as a type that was deleted and made anew.
    private static string Free(string name, Guid key, HashSet<string> taken)
    {
        string file = taken.Contains(name + ".config") ? $"{name}-{key.ToString("N")[..8]}.config" : name + ".config";
        taken.Add(file);
        return file;
    }

    private static Guid KeyOf(SchemaFile file) => Root(file).KeyAttribute();

    private static XElement Deletion(SchemaFile file) => new(
        SchemaFile.Deletion, new XAttribute("Key", KeyOf(file)), new XAttribute("Alias", Root(file).Attribute("Alias")), new XAttribute("Change", "Delete"));

    private static SchemaElement Root(SchemaFile file) => new(file.Name, XDocument.Parse(Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF')).Root!);

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
