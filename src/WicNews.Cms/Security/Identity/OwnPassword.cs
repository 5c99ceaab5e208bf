using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Security.Identity;

/// <summary>Changes the signed-in user's own password. Wrong old ones count as wrong tries: somebody at a desk left alone could otherwise go
/// on guessing it.</summary>
internal sealed class OwnPassword(IUserService users, UserManager<IUser> identity, SignInTries tries, IdentityErrorDescriber words)
{
    /// <summary>The field that is wrong where the old password is.</summary>
    public const string OldField = "oldPassword";

    // The turn is taken before Umbraco's service begins its transaction: sign-ins write within theirs.
    public Task<Attempt<PasswordChangedModel, UserOperationStatus>> ChangeAsync(Guid key, ChangeUserPasswordModel model) =>
        SignInTries.InTurnAsync(key, async () =>
        {
            if (await identity.FindByIdAsync(key.ToString()) is not { } user || await identity.IsLockedOutAsync(user))
                return Mismatch();
            var attempt = await users.ChangePasswordAsync(key, model);
            if (!attempt.Success && attempt.Result?.Error?.MemberNames.Contains(OldField) == true)
                await tries.FailedAsync(user);
            return attempt;
        });

    // A locked user is told what a wrong password is told.
    private Attempt<PasswordChangedModel, UserOperationStatus> Mismatch() => Attempt.FailWithStatus(
        UserOperationStatus.UnknownFailure,
        new PasswordChangedModel { Error = new ValidationResult(words.PasswordMismatch().Description, [OldField]) });
}
