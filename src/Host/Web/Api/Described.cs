using OnRecord.Host.Json;

namespace OnRecord.Host.Web.Api;

/// <summary>What endpoints give, told to the document that describes them.</summary>
internal static class Described
{
    /// <summary>Gives JSON of a shape.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(StatusCodes.Status200OK, "application/json");

    /// <summary>Gives problem details with these statuses, and where a client asks too much.</summary>
    public static RouteHandlerBuilder GivesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ProblemJson>(status, ProblemJson.MediaType);
        }

        return endpoint.Produces<ProblemJson>(StatusCodes.Status429TooManyRequests, ProblemJson.MediaType);
    }

    /// <summary>Lists that are the same as long as the coverage is: with an entity tag, and 304 where the client has them.</summary>
    public static RouteHandlerBuilder IsVersioned(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilterFactory(static (context, next) =>
        {
            var versions = context.ApplicationServices.GetRequiredService<Versions>();
            return invocation => versions.InvokeAsync(invocation, next);
        })
        .Produces(StatusCodes.Status304NotModified);
}
