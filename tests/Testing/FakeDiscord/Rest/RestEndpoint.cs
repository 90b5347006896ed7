using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Takes requests as Discord does: who asks, whether they may ask again yet, whether what they say has the right form, and then does it.</summary>
internal sealed partial class RestEndpoint(World world, FakeRest rest, RateLimits limits, BodySchemas? schemas, RestApi api)
{
    private const string Prefix = "/api/v10";
    private static readonly TimeSpan CloudflareWait = TimeSpan.FromSeconds(1);
    private volatile bool _tokenWasRefused;

    public async Task ServeAsync(HttpContext context, CancellationToken stopping)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        if (path.StartsWith("/attachments/", StringComparison.Ordinal))
        {
            await SendFileAsync(context, path);
            return;
        }

        var method = context.Request.Method;
        var route = path.StartsWith(Prefix, StringComparison.Ordinal) ? Route.Of(path[Prefix.Length..]) : null;
        if (route is null)
        {
            world.Violate($"REST: {method} {path} is no route of version 10.");
            await SendAsync(context, RestReply.Error(404, 0, "404: Not Found"));
            return;
        }

        var name = $"{method} {route.Template}";
        var fault = rest.NextFault(method, route.Template);
        if (limits.IsImpatient(method, route))
        {
            world.Violate($"REST: {name} came again before the wait that it was told was over.");
        }

        JsonElement? said = null;
        var isShared = false;
        try
        {
            if (await FailAsync(context, method, route, fault, stopping))
            {
                isShared = fault?.Scope == "shared";
                return;
            }

            if (await RefuseAsync(context, method, route))
            {
                return;
            }

            var errors = new FormErrors();
            var body = await RequestBody.ReadAsync(context.Request, errors, context.RequestAborted);
            said = body.Json;
            var reply = errors.Any ? Misformed(name, errors) : Checked(name, method, route, body) ?? api.Handle(method, route, context.Request.Query, body);
            if (fault?.Kind is FakeFault.What.LoseResponse)
            {
                context.Response.StatusCode = 0;
                context.Abort();
                return;
            }

            if (fault?.Kind is FakeFault.What.Delay)
            {
                await Task.Delay(fault.Time, world.Options.Time, stopping);
            }

            await SendAsync(context, reply);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The client went, or the server stops.
        }
        catch (Exception own) when (own is not OutOfMemoryException)
        {
            world.Violate($"The loopback Discord itself failed at {name}: {own}");
            throw;
        }
        finally
        {
            rest.Record(new FakeRequest(method, route.Template, path, context.Response.HasStarted ? context.Response.StatusCode : 0, said, world.Now), isShared);
        }
    }

    private async Task<bool> RefuseAsync(HttpContext context, string method, Route route)
    {
        if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString()))
        {
            world.Violate($"REST: {method} {route.Template} with the User-Agent “{context.Request.Headers.UserAgent}”; Discord wants “DiscordBot (address, version)”.");
        }

        if (!route.IsOpen && context.Request.Headers.Authorization.ToString() != $"Bot {world.Options.Token}")
        {
            if (_tokenWasRefused)
            {
                world.Violate($"REST: {method} {route.Template} with a token that was refused before.");
            }

            if (context.Request.Headers.Authorization.Count == 0 || !context.Request.Headers.Authorization.ToString().StartsWith("Bot ", StringComparison.Ordinal))
            {
                world.Violate($"REST: {method} {route.Template} without “Authorization: Bot …”.");
            }

            _tokenWasRefused = true;
            await SendAsync(context, RestReply.Error(401, 0, "401: Unauthorized"));
            return true;
        }

        var (headers, retryAfter, isGlobal) = limits.Take(method, route);
        foreach (var (header, value) in headers)
        {
            context.Response.Headers[header] = value;
        }

        if (retryAfter is { } wait)
        {
            await SendLimitAsync(context, method, route, wait, isGlobal ? "global" : "user", hasHeaders: true);
            return true;
        }

        return false;
    }

    private async Task<bool> FailAsync(HttpContext context, string method, Route route, FakeFault? fault, CancellationToken stopping)
    {
        switch (fault)
        {
            case { Kind: FakeFault.What.Answer, Status: 429 }:
                foreach (var (header, value) in fault is { HasHeaders: true, Scope: not "global" } ? limits.Exhausted(method, route, fault.Time) : new Dictionary<string, string>(StringComparer.Ordinal))
                {
                    context.Response.Headers[header] = value;
                }

                await SendLimitAsync(context, method, route, fault.Time, fault.Scope!, fault.HasHeaders);
                return true;
            case { Kind: FakeFault.What.Answer }:
                _tokenWasRefused |= fault.Status == 401;
                await SendAsync(context, RestReply.Error(fault.Status, fault.Code, fault.Message));
                return true;
            case { Kind: FakeFault.What.Html }:
                context.Response.StatusCode = fault.Status;
                context.Response.ContentType = "text/html; charset=UTF-8";
                if (fault.HasHeaders)
                {
                    context.Response.Headers.RetryAfter = Math.Ceiling(fault.Time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                if (fault.Status == 429)
                {
                    limits.Told(method, route, isGlobal: true, fault.HasHeaders ? fault.Time : CloudflareWait);
                }

                await context.Response.WriteAsync($"<!DOCTYPE html><html><head><title>{fault.Status}</title></head><body>error code: {fault.Status}</body></html>", stopping);
                return true;
            case { Kind: FakeFault.What.Hang }:
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, world.Options.Time, either.Token);
                }

                return true;
            case { Kind: FakeFault.What.Reset }:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private RestReply? Checked(string name, string method, Route route, RequestBody body)
    {
        if (schemas?.Check(method, route.Template, body.Json, body.Files.Count > 0) is { Any: true } errors)
        {
            return Misformed(name, errors);
        }

        return null;
    }

    private RestReply Misformed(string name, FormErrors errors)
    {
        world.Violate($"REST: {name}: {string.Join("; ", errors.Lines.Take(5))}");
        return RestReply.Invalid(errors);
    }

    private async Task SendLimitAsync(HttpContext context, string method, Route route, TimeSpan wait, string scope, bool hasHeaders)
    {
        if (hasHeaders)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["X-RateLimit-Scope"] = scope;
            if (scope == "global")
            {
                context.Response.Headers["X-RateLimit-Global"] = "true";
            }
        }

        limits.Told(method, route, scope == "global", wait);
        await SendAsync(context, new RestReply(429, new JsonObject
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = scope == "global",
        }));
    }

    private async Task SendFileAsync(HttpContext context, string path)
    {
        var id = path.Split('/') is [_, _, _, var given, ..] ? given : string.Empty;
        if (world.FindFile(id) is not { } stored)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = stored.File.ContentType;
        context.Response.ContentLength = stored.File.Content.Length;
        await context.Response.Body.WriteAsync(stored.File.Content, context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, RestReply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.Body is null)
        {
            await context.Response.StartAsync(context.RequestAborted);
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(reply.Body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, \S+\)")]
    private static partial Regex UserAgent();
}
