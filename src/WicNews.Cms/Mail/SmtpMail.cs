using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace WicNews.Cms.Mail;

/// <summary>
/// Sends mail as <c>Umbraco:CMS:Global:Smtp</c> says: over a server, by STARTTLS unless its port is 25 or it is told not to, or into a
/// folder. Links in mails begin with <c>Umbraco:CMS:WebRouting:UmbracoApplicationUrl</c>, never with what a request named: without it no
/// mail is sent.
/// </summary>
internal sealed class SmtpMail(IOptionsMonitor<GlobalSettings> globals, IOptionsMonitor<WebRoutingSettings> routing) : IEmailSender
{
    private const int PlainPort = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public bool CanSendRequiredEmail() =>
        globals.CurrentValue is var settings && (settings.IsSmtpServerConfigured || settings.IsPickupDirectoryLocationConfigured)
        && Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out _);

    public Task SendAsync(EmailMessage message, string emailType) => SendAsync(message, emailType, enableNotification: false);

    public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) => SendAsync(message, emailType, enableNotification, expires: null);

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
    {
        SmtpSettings settings = globals.CurrentValue.Smtp ?? throw new InvalidOperationException("No mail server is configured.");
        using SmtpClient client = Client(settings);
        using MailMessage mail = Written(message, settings.From);
        using CancellationTokenSource patience = new(Patience);
        await client.SendMailAsync(mail, patience.Token);
    }

    private static SmtpClient Client(SmtpSettings settings)
    {
        if (settings.DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory)
            return new SmtpClient { DeliveryMethod = settings.DeliveryMethod, PickupDirectoryLocation = settings.PickupDirectoryLocation };
        SmtpClient client = new(settings.Host, settings.Port) { EnableSsl = IsEncrypted(settings) };
        if (!string.IsNullOrEmpty(settings.Username))
            client.Credentials = new NetworkCredential(settings.Username, settings.Password);
        return client;
    }

    private static bool IsEncrypted(SmtpSettings settings) => settings.SecureSocketOptions switch
    {
        SecureSocketOptions.None => false,
        SecureSocketOptions.StartTls => true,
        SecureSocketOptions.SslOnConnect => throw new NotSupportedException("SmtpMail speaks STARTTLS, not TLS from the first byte: set Umbraco:CMS:Global:Smtp:SecureSocketOptions to StartTls, and the port to match."),
        _ => settings.Port != PlainPort,
    };

    private static MailMessage Written(EmailMessage message, string from)
    {
        MailMessage mail = new()
        {
            From = new MailAddress(string.IsNullOrWhiteSpace(message.From) ? from : message.From),
            Subject = message.Subject,
            Body = message.Body,
            IsBodyHtml = message.IsBodyHtml,
        };
        Add(mail.To, message.To);
        Add(mail.CC, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyToList, message.ReplyTo);
        return mail;
    }

    private static void Add(MailAddressCollection list, IEnumerable<string?>? addresses)
    {
        foreach (string address in (addresses ?? []).OfType<string>())
            list.Add(new MailAddress(address));
    }
}
