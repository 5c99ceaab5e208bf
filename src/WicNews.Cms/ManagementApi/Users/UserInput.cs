using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Checks of what is said of a user, beyond what Umbraco's service checks.</summary>
internal static class UserInput
{
    private const int Longest = 255;

    public static HashSet<Guid> Keys(IEnumerable<Reference> references) => [.. references.Select(reference => reference.Id)];

    public static Problem? Check(string name, string userName, string email)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var (path, value) in new[] { ("$.name", name), ("$.userName", userName), ("$.email", email) })
        {
            if (string.IsNullOrWhiteSpace(value))
                errors[path] = ["A value is required."];
            else if (value.Length > Longest)
                errors[path] = [$"The value must not be longer than {Longest} characters."];
            else if (value.Any(char.IsControl))
                errors[path] = ["The value must not contain control characters."];
        }

        return errors.Count == 0 ? null : Problem.BadInput(errors);
    }

    /// <summary>A refusal, with the words of whoever refused where there are some.</summary>
    public static Problem Failure(UserOperationStatus status, ValidationResult? error)
    {
        var problem = status.ToProblem();
        return error?.ErrorMessage is { Length: > 0 } words
            ? problem with { Detail = words, Errors = error.MemberNames.ToDictionary(name => "$." + name, _ => new[] { words }) }
            : problem;
    }
}
