using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>The culture that a request is to be answered in: the best of Accept-Language that this site has, or the default.</summary>
internal sealed class RequestCulture(IHttpContextAccessor http, ILanguageService languages) : IRequestCultureService
{
    public string? GetRequestedCulture()
    {
        string[] known = [.. languages.GetAllIsoCodesAsync().GetAwaiter().GetResult()];
        string header = http.HttpContext?.Request.Headers.AcceptLanguage.ToString() ?? string.Empty;
        if (StringWithQualityHeaderValue.TryParseList([header], out IList<StringWithQualityHeaderValue>? wanted))
        {
            foreach (StringWithQualityHeaderValue item in wanted.Where(item => item.Quality is null or > 0).OrderByDescending(item => item.Quality ?? 1))
            {
                if (Match(known, item.Value.ToString()) is { } culture)
                    return culture;
            }
        }
        return languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult();
    }

    private static string? Match(string[] known, string wanted) =>
        known.FirstOrDefault(code => code.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(code => Language(code).Equals(Language(wanted), StringComparison.OrdinalIgnoreCase));

    private static string Language(string code) => code.Split('-')[0];
}
