using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>What happened to a document, as the backoffice shows it beside its reviews. What a correction is, the site knows and the CMS does not.</summary>
public interface IDocumentHistory
{
    /// <summary>Writes down that a correction went out.</summary>
    /// <param name="document">The document, which has been published.</param>
    /// <param name="culture">The language that the correction is of.</param>
    /// <param name="text">When something was put right, and what.</param>
    Task AddCorrectionAsync(IContent document, string culture, string text);
}
