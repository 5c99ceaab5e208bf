using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Security.Identity;

/// <summary>Umbraco's users as ASP.NET Core Identity sees them: names, e-mail, password and stamp.
/// The other half of this type is about lockout.</summary>
internal sealed partial class IdentityUserStore(IBackOfficeUserStore users, IOptions<SecuritySettings> settings)
    : IUserPasswordStore<IUser>, IUserSecurityStampStore<IUser>, IUserEmailStore<IUser>
{
    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString());

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken) => Done(user.Username = userName ?? string.Empty);

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    // Names are kept as they were given; finding them regardless of case is the repository's task.
    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("IdentityUserStore.DeleteAsync is not built: users are deleted by IUserService.DeleteAsync.");

    public Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var key) ? users.GetAsync(key)
        : int.TryParse(userId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? users.GetAsync(id)
        : Task.FromResult<IUser?>(null);

    public Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => users.GetByUserNameAsync(normalizedUserName);

    public Task SetPasswordHashAsync(IUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.RawPasswordValue = passwordHash;
        user.PasswordConfiguration = $$"""{"hashAlgorithm":"{{Constants.Security.AspNetCoreV3PasswordHashAlgorithmName}}"}""";
        user.LastPasswordChangeDate = DateTime.UtcNow;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult(HasPassword(user) ? user.RawPasswordValue : null);

    public Task<bool> HasPasswordAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(HasPassword(user));

    public Task SetSecurityStampAsync(IUser user, string stamp, CancellationToken cancellationToken) => Done(user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp ??= SecurityStamps.Next());

    public Task SetEmailAsync(IUser user, string? email, CancellationToken cancellationToken) => Done(user.Email = email ?? string.Empty);

    public Task<string?> GetEmailAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.EmailConfirmedDate is not null);

    public Task SetEmailConfirmedAsync(IUser user, bool confirmed, CancellationToken cancellationToken) =>
        Done(user.EmailConfirmedDate = confirmed ? DateTime.UtcNow : null);

    public Task<IUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => users.GetByEmailAsync(normalizedEmail);

    public Task<string?> GetNormalizedEmailAsync(IUser user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task SetNormalizedEmailAsync(IUser user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private async Task<IdentityResult> SaveAsync(IUser user) => await users.SaveAsync(user) switch
    {
        UserOperationStatus.Success => IdentityResult.Success,
        var status => IdentityResult.Failed(new IdentityError { Code = status.ToString(), Description = "The user could not be saved." }),
    };

    // Umbraco marks a user who has no password yet with a prefix in the place of the hash.
    private static bool HasPassword(IUser user) =>
        !string.IsNullOrEmpty(user.RawPasswordValue)
        && !user.RawPasswordValue.StartsWith(Constants.Security.EmptyPasswordPrefix, StringComparison.Ordinal);

    private static Task Done<T>(T assigned)
    {
        _ = assigned;
        return Task.CompletedTask;
    }
}
