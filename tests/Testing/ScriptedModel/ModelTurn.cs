using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Testing.ScriptedModel;

/// <summary>What the server of the scripted model does with a request.</summary>
/// <param name="ServeAsync">Does it. The token ends when the client goes away or the server stops.</param>
public sealed record ModelTurn(Func<HttpContext, CancellationToken, Task> ServeAsync)
{
    /// <summary>It replies as a server of OpenAI's interface does.</summary>
    public static ModelTurn Says(string text, int inputTokens = 300, int outputTokens = 60) => Replies(200, Completion(text, inputTokens, outputTokens));

    /// <summary>The same, without a word on what it cost.</summary>
    public static ModelTurn SaysWithoutUsage(string text) => Replies(200, Completion(text, usage: null));

    /// <summary>It replies with a body of its own.</summary>
    public static ModelTurn Replies(int status, string body, params (string Name, string Value)[] headers) => new(async (context, token) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(body, token);
    });

    /// <summary>It refuses, and repeats the key that it was sent.</summary>
    public static ModelTurn Refuses(int status, params (string Name, string Value)[] headers) => new((context, token) =>
    {
        var error = new { error = new { message = $"No. You sent {context.Request.Headers.Authorization}.", type = "scripted", code = "no" } };
        return Replies(status, JsonSerializer.Serialize(error), headers).ServeAsync(context, token);
    });

    /// <summary>It takes the request, and then nothing comes.</summary>
    public static ModelTurn StallsBeforeHeaders { get; } = new((_, token) => Task.Delay(Timeout.Infinite, token));

    /// <summary>It begins to reply, and stops in the middle.</summary>
    /// <param name="begun">Ends when half of it is under way.</param>
    public static ModelTurn StallsInBody(out Task begun)
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        begun = sent.Task;
        return new(async (context, token) =>
        {
            var whole = Completion("Half of this arrives.", 1, 1);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(whole[..(whole.Length / 2)], token);
            await context.Response.Body.FlushAsync(token);
            sent.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
    }

    /// <summary>It replies without end.</summary>
    public static ModelTurn NeverEnds { get; } = new(async (context, token) =>
    {
        var piece = new string('a', 8_192);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"", token);
        while (!token.IsCancellationRequested)
        {
            await context.Response.WriteAsync(piece, token);
        }
    });

    /// <summary>It hangs up.</summary>
    public static ModelTurn HangsUp { get; } = new((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    private static string Completion(string text, int inputTokens, int outputTokens) => Completion(
        text, new { prompt_tokens = inputTokens, completion_tokens = outputTokens, total_tokens = inputTokens + outputTokens });

    private static string Completion(string text, object? usage) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_642_766_400,
        model = "scripted",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = "stop" } },
        usage,
    });
}
