using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Statuses;

/// <summary>The one table from the statuses of Umbraco's services to problem details.</summary>
internal static class OperationProblems
{
    private static readonly FrozenDictionary<Enum, ProblemText> Table = ContentStatuses.All
        .Concat(TypeStatuses.All)
        .Concat(SettingStatuses.All)
        .Concat(UserStatuses.All)
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>The refusal for a status that is not a success. A status the table does not know is an internal error, not a guess.</summary>
    public static Problem ToProblem(this Enum status)
    {
        var text = Table.GetValueOrDefault(status)
            ?? new ProblemText(StatusCodes.Status500InternalServerError, "Operation failed", "The operation failed for an unknown reason.");
        return new Problem(text.HttpStatus, text.Title, text.Detail) { OperationStatus = status.ToString() };
    }

    /// <summary>The refusal for a status that is about one field.</summary>
    /// <param name="status">The failed status.</param>
    /// <param name="path">The field's JSON path in the body.</param>
    public static Problem ToProblem(this Enum status, string path)
    {
        var problem = status.ToProblem();
        return problem with { Errors = new Dictionary<string, string[]> { [path] = [problem.Detail] } };
    }

    /// <summary>Every status that has an entry, for the test that none is forgotten.</summary>
    public static IEnumerable<Enum> Known => Table.Keys;
}
