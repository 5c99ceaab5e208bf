using System.ComponentModel.DataAnnotations;

namespace WicNews.Cms.Webhooks;

/// <summary>How webhooks are called, besides Umbraco's own settings in <c>Umbraco:CMS:Webhook</c>; section <c>WicNews:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "WicNews:Webhooks";

    /// <summary>Whether addresses inside the own network may be called. Off: an editor of webhooks must not reach what only this server reaches.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>The longest that one call may take, connecting included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The most bytes of a payload; a longer one is not sent.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPayloadBytes { get; set; } = 1024 * 1024;

    /// <summary>The most bytes of an answer that are read and kept in the log.</summary>
    [Range(0, int.MaxValue)]
    public int MaxAnswerBytes { get; set; } = 16 * 1024;

    /// <summary>For so many days what was tried in vain can be looked at and sent again.</summary>
    [Range(1, 3650)]
    public int KeepDeadLettersForDays { get; set; } = 90;

    /// <summary>How long is waited before each further try; the last one stands for all that follow.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; set; } = [];

    internal static readonly IReadOnlyList<TimeSpan> DefaultPauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];
}
