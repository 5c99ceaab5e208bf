using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Access;

/// <summary>Lets a request in, or says why not, before anything is read.</summary>
internal sealed class DeliveryGate(IOptionsMonitor<DeliveryApiSettings> settings, IApiAccessService access, DeliveryRate rate, bool media = false)
{
    public DeliveryGate ForMedia() => new(settings, access, rate, media: true);

    /// <summary>The refusal; null when the request may go on.</summary>
    public IResult? Refuse(HttpContext context)
    {
        DeliveryApiSettings current = settings.CurrentValue;
        if (!current.Enabled || (media && !current.Media.Enabled))
            return TypedResults.Problem(title: "The Delivery API is not enabled", statusCode: StatusCodes.Status404NotFound);
        bool allowed = media ? access.HasMediaAccess() : access.HasPublicAccess();
        if (!allowed)
            return Unauthorised("This content can be read with a valid Api-Key header only.");
        return PreviewRequests.IsAsked(context) && !access.HasPreviewAccess()
            ? Unauthorised("Previews need a valid Api-Key header.")
            : null;
    }

    /// <summary>The refusal of whoever has too many answers made; null when there may be one more.</summary>
    public IResult? RefuseMore(HttpContext context) => rate.Refuse(context);

    /// <summary>Counts what was rendered for a request that was let in.</summary>
    public void Charge(HttpContext context, int items) => rate.Charge(context, items);

    private static ProblemHttpResult Unauthorised(string detail) =>
        TypedResults.Problem(title: "Unauthorised", detail: detail, statusCode: StatusCodes.Status401Unauthorized);
}
