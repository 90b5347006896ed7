using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>Discord as a test plays it: each request waits here until the test answers it.</summary>
internal sealed class ScriptedTransport : IRestTransport
{
    private readonly Channel<SentRequest> arrivals = Channel.CreateUnbounded<SentRequest>();
    private int count;

    /// <summary>How many requests have come.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The next request.</summary>
    public async Task<SentRequest> NextAsync() => await arrivals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <inheritdoc/>
    public async Task<RestResponse> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var sent = new SentRequest(request);
        Interlocked.Increment(ref count);
        arrivals.Writer.TryWrite(sent);
        await using (cancellationToken.Register(() => sent.Response.TrySetCanceled(cancellationToken)))
        {
            return await sent.Response.Task;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => arrivals.Writer.TryComplete();
}

/// <summary>A request that waits for its answer.</summary>
internal sealed class SentRequest(RestRequest request)
{
    public RestRequest Request { get; } = request;

    public RestRoute Route => Request.Route;

    public string Path => $"{Route.Method} {Route.Path}";

    public TaskCompletionSource<RestResponse> Response { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JsonNode Json => JsonNode.Parse(Request.Body!.Json.Span)!;

    /// <summary>Answers; headers as "Name: value".</summary>
    public void Answer(int status, string body = "", params string[] headers) =>
        Response.SetResult(new RestResponse(
            status,
            Encoding.UTF8.GetBytes(body),
            headers.Select(header => header.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)));

    /// <summary>Answers as Discord does a message that was made.</summary>
    public void AnswerWithMessage(params string[] headers) => Answer(200, """{"id":"77","channel_id":"5","content":"as sent"}""", headers);

    /// <summary>Answers with the limits of a bucket.</summary>
    public void AnswerWithin(string bucket, int limit, int remaining, string resetAfter) =>
        AnswerWithMessage(Limits(bucket, limit, remaining, resetAfter));

    /// <summary>There is no answer.</summary>
    public void Fail(HttpRequestError error) => Response.SetException(new HttpRequestException(error, "It broke."));

    public static string[] Limits(string bucket, int limit, int remaining, string resetAfter) =>
    [
        $"X-RateLimit-Bucket: {bucket}", $"X-RateLimit-Limit: {limit}", $"X-RateLimit-Remaining: {remaining}",
        $"X-RateLimit-Reset-After: {resetAfter}",
    ];
}
