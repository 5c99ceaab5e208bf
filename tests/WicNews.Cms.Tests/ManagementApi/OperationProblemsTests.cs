using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class OperationProblemsTests
{
    private static IEnumerable<Enum> FailuresOfMappedEnums() => OperationProblems.Known
        .Select(status => status.GetType())
        .Distinct()
        .SelectMany(type => Enum.GetValues(type).Cast<Enum>())
        .Where(status => status.ToString() is not ("Success" or "Accepted"));

    [TestCaseSource(nameof(FailuresOfMappedEnums))]
    public void EveryFailureOfAMappedStatusHasItsOwnText(Enum status) =>
        Assert.That(OperationProblems.Known, Does.Contain(status));

    [Test]
    public void AProblemCarriesTheNameOfItsStatus()
    {
        var problem = ContentEditingOperationStatus.InvalidCulture.ToProblem();

        Assert.That((problem.Status, problem.OperationStatus), Is.EqualTo((400, "InvalidCulture")));
    }

    [Test]
    public void AnUnknownStatusIsAnInternalErrorAndNotAGuess() =>
        Assert.That(DayOfWeek.Monday.ToProblem().Status, Is.EqualTo(500));
}
