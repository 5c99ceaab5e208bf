using Umbraco.Cms.Core;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>Umbraco stores sections under short aliases; the backoffice knows them by the names of its extensions.</summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.Applications.Content] = "Umb.Section.Content",
        [Constants.Applications.Media] = "Umb.Section.Media",
        [Constants.Applications.Members] = "Umb.Section.Members",
        [Constants.Applications.Settings] = "Umb.Section.Settings",
        [Constants.Applications.Packages] = "Umb.Section.Packages",
        [Constants.Applications.Translation] = "Umb.Section.Translation",
        [Constants.Applications.Users] = "Umb.Section.Users",
        [Constants.Applications.Forms] = "Umb.Section.Forms",
        [Constants.Applications.Library] = "Umb.Section.Library",
    };

    private static readonly Dictionary<string, string> Aliases = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    public static string ToName(string alias) => Names.GetValueOrDefault(alias, alias);

    public static string ToAlias(string name) => Aliases.GetValueOrDefault(name, name);
}
