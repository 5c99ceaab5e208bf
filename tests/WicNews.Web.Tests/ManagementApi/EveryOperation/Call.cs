namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>A call of an operation that an administrator may make and that succeeds.</summary>
/// <param name="Path">Path and query below the API's root, version included.</param>
/// <param name="Body">What is sent as JSON, or nothing.</param>
/// <param name="Form">Makes the form that is sent instead of JSON.</param>
internal sealed record Call(string Path, object? Body = null, Func<HttpContent>? Form = null);

/// <summary>Makes what a call needs, and the call.</summary>
internal delegate Task<Call> MakeCall(Ground ground);
