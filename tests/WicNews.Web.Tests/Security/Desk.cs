using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>Stories and the tree they stand in, made over HTTP.</summary>
internal static class Desk
{
    /// <summary>A story that is not published, under an edition of its own.</summary>
    public static async Task<Guid> DraftAsync(EditorClient editor, string headline)
    {
        var edition = await EditionAsync(editor);
        return await editor.CreateDocumentAsync(
            await editor.DocumentTypeAsync("article"), edition, [("en-US", headline)], [new DocumentValue("headline", headline, "en-US"), new DocumentValue("storyDate", "2025-11-07 09:00:00")]);
    }

    public static async Task<Guid> PublishedAsync(EditorClient editor, string headline)
    {
        var story = await DraftAsync(editor, headline);
        await editor.PublishAsync(story, "en-US");
        return story;
    }

    /// <summary>The front page's key; it is made and published when it is not there yet.</summary>
    public static async Task<Guid> HomeAsync(EditorClient editor)
    {
        var type = await editor.DocumentTypeAsync("home");
        var root = (await editor.GetAsync("/tree/document/root?take=100"))["items"]!.AsArray();
        if (root.FirstOrDefault(item => item!["documentType"]!["id"]!.GetValue<Guid>() == type) is { } there)
            return there["id"]!.GetValue<Guid>();
        var home = await editor.CreateDocumentAsync(type, null, [("en-US", "Home")], []);
        await editor.PublishAsync(home, "en-US");
        return home;
    }

    public static async Task<Guid> SectionAsync(EditorClient editor, string name)
    {
        var home = await HomeAsync(editor);
        if (await ChildAsync(editor, home, name) is { } known)
            return known;
        var section = await editor.CreateDocumentAsync(await editor.DocumentTypeAsync("section"), home, [("en-US", name)], []);
        await editor.PublishAsync(section, "en-US");
        return section;
    }

    private static async Task<Guid> EditionAsync(EditorClient editor)
    {
        var home = await HomeAsync(editor);
        if (await ChildAsync(editor, home, "2025") is { } known)
            return known;
        var edition = await editor.CreateDocumentAsync(
            await editor.DocumentTypeAsync("summitEdition"), home, [("en-US", "2025")],
            [new DocumentValue("year", 2025), new DocumentValue("theme", "A theme", "en-US")]);
        await editor.PublishAsync(edition, "en-US");
        return edition;
    }

    private static async Task<Guid?> ChildAsync(EditorClient editor, Guid parent, string name) =>
        (await editor.GetAsync($"/tree/document/children?parentId={parent}&take=100"))["items"]!.AsArray()
        .FirstOrDefault(child => child!["variants"]!.AsArray().Any(variant => (string?)variant!["name"] == name))?["id"]!.GetValue<Guid>();
}
