using System.Net.Mail;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Mail;

/// <summary>
/// Sends links for forgotten passwords in the background. Whoever asks is answered before anybody has looked whether there is such a user:
/// neither how long the mail server takes nor that it refuses tells who has an account.
/// </summary>
internal sealed partial class ForgottenPasswordMail(IUserService users, ILogger<ForgottenPasswordMail> log) : BackgroundService
{
    private const int MostWaiting = 200;

    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Sends a link to the user with this address, if there is one, soon.</summary>
    public void Send(string email)
    {
        if (!_asked.Writer.TryWrite(email))
            TooMany();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken))
                await SendOneAsync(email);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping. A host that is disposed without being stopped would log this as a failure.
        }
    }

    private async Task SendOneAsync(string email)
    {
        try
        {
            var attempt = await users.SendResetPasswordEmailAsync(email);
            if (!attempt.Success && attempt.Result != UserOperationStatus.UserNotFound)
                Refused(attempt.Result);
        }
        catch (Exception failure)
        {
            // Not the whole exception: mail servers repeat addresses in what they say.
            Failed(failure.GetType().Name, (failure as SmtpException)?.StatusCode);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A link for a new password was not sent: too many are waiting for the mail server")]
    private partial void TooMany();

    [LoggerMessage(LogLevel.Warning, "A link for a new password was not sent: {Status}")]
    private partial void Refused(UserOperationStatus status);

    [LoggerMessage(LogLevel.Error, "A link for a new password was not sent: {Kind} {Status}")]
    private partial void Failed(string kind, SmtpStatusCode? status);
}
