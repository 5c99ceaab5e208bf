using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// The backoffice writes an argument that it has no value for as <c>id=</c>. It means that there is none; read as an empty GUID it
/// would be an error.
/// </summary>
internal static class EmptyQueryValues
{
    public static void UseEmptyQueryValuesAsAbsent(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/umbraco/management") && http.Request.Query.Any(argument => StringValues.IsNullOrEmpty(argument.Value)))
        {
            http.Request.QueryString = QueryString.Create(
                QueryHelpers.ParseQuery(http.Request.QueryString.Value).Where(argument => !StringValues.IsNullOrEmpty(argument.Value)));
        }
        return next(http);
    });
}
