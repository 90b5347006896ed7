using OnRecord.Coverage;
using OnRecord.Host.Bot;
using OnRecord.Host.Building;

namespace OnRecord.Host.Web;

/// <summary>For whoever watches over the host: <c>/healthz</c> (it is alive) and <c>/readyz</c> (it can answer).</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps both. Neither is limited, nor reads more than it must.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", (ServedCoverage served) => Results.Text(served.IsBuilding ? "building" : "ok")).DisableRateLimiting().ExcludeFromDescription();
        app.MapGet("/readyz", (ServedCoverage served, DiscordDoor discord) => NotReady(served, discord) is { } why
            ? Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready")).DisableRateLimiting().ExcludeFromDescription();
    }

    private static string? NotReady(ServedCoverage served, DiscordDoor discord)
    {
        if (served.IsBuilding)
        {
            return "The index is being built.";
        }

        try
        {
            if (served.Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
            {
                return "The index cannot be read; “onrecord index rebuild” builds it anew.";
            }
        }
        catch (CoverageException problem)
        {
            return problem.Message;
        }

        return discord is { IsConfigured: true, IsConnected: false } ? "The bot is not connected to Discord." : null;
    }
}
