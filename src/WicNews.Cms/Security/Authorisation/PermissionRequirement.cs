using Microsoft.AspNetCore.Authorization;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Asks that the user holds the permissions that the passed resource names. Unmet where no resource is passed.</summary>
internal sealed record PermissionRequirement(string Policy) : IAuthorizationRequirement;
