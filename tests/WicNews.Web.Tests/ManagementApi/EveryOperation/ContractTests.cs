using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WicNews.Web.Tests.ManagementApi.Contract;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>
/// Every built operation is called once, with a request and an answer that keep the contract of Umbraco's backoffice. An operation that is
/// built without its call being written fails here by its name.
/// </summary>
internal sealed class ContractTests
{
    // How the caller signs in is another way after these: the other tests' administrator does not make them.
    private static readonly string[] OwnSignIn =
        ["POST /v1/user/current/change-password", "POST /v1/user/current/2fa/{providerName}", "DELETE /v1/user/current/2fa/{providerName}"];

    private static readonly ContractSchema Contract = ContractSchema.Load();
    private EditorClient _administrator = null!;
    private Ground _ground = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _administrator = await EveryOperationSite.StartAsync();
        _ground = new Ground(_administrator, EveryOperationSite.Mailbox, "ground");
    }

    [TestCaseSource(typeof(BuiltOperationList), nameof(BuiltOperationList.All))]
    public async Task RequestAndAnswerKeepTheContract(string operation)
    {
        using var stranger = OwnSignIn.Contains(operation) ? await HireAsync() : null;
        _ground.Caller = stranger ?? _administrator;
        _ground.CallersPassword = Staff.Password;
        _ground.CallersPhone = stranger is null ? null : new Phone();
        var call = await Calls.MakeAsync(operation, _ground);
        Assert.That(Contract.RequestViolations(operation, Arguments(call), Sent(call)), Is.Empty, $"what is asked: {JsonSerializer.Serialize(call.Body)}");

        var answer = await EveryOperationSite.SendAsync(stranger ?? _administrator, operation, call);

        Assert.That(answer.Status, Is.InRange(200, 299), answer.Text);
        if (answer.Response.Content.Headers.ContentType?.MediaType == "application/json")
            Assert.That(Contract.Violations(operation, answer.Status, answer.Json), Is.Empty, answer.Text);
        else
            Assert.That(Contract.Documents(operation, answer.Status), Is.True, $"{answer.Status} is not documented");
    }

    private async Task<EditorClient> HireAsync()
    {
        var address = Ground.NewAddress();
        await _administrator.AddUserAsync("writer", address);
        return await EveryOperationSite.SignInAsync(address, Staff.Password);
    }

    [Test]
    public void NoCallIsWrittenForWhatIsNotBuilt() => Assert.That(Calls.All.Keys.Except(BuiltOperationList.All).Except(OwnOperationList.All), Is.Empty);

    private static IEnumerable<string> Arguments(Call call) => QueryHelpers.ParseQuery(new Uri("https://localhost" + call.Path).Query).Keys;

    private static JsonElement? Sent(Call call) => call switch
    {
        { Form: { } form } => JsonSerializer.SerializeToElement(((MultipartFormDataContent)form()).ToDictionary(part => part.Headers.ContentDisposition!.Name!.Trim('"'), _ => "")),
        { Body: { } body } => JsonSerializer.SerializeToElement(body, JsonSerializerOptions.Web),
        _ => null,
    };
}
