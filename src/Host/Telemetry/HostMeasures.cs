using System.Diagnostics.Metrics;
using OnRecord.Coverage;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Building;

namespace OnRecord.Host.Telemetry;

/// <summary>What the host can be asked at any time: how much coverage there is, whether the bot is on Discord, how much it is working on.</summary>
internal sealed class HostMeasures
{
    /// <summary>The name that its metrics stand under.</summary>
    public const string Name = "OnRecord.Host";

    private readonly ServedCoverage served;

    /// <summary>Makes the instruments.</summary>
    public HostMeasures(IMeterFactory meters, ServedCoverage served, DiscordDoor discord, RunningWork running)
    {
        this.served = served;
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("onrecord.articles", () => Status()?.Articles ?? 0, "{article}", "Articles in the coverage");
        meter.CreateObservableGauge("onrecord.statements", () => Status()?.Statements ?? 0, "{statement}", "Statements in the coverage");
        meter.CreateObservableGauge("onrecord.index.size", () => Status()?.Bytes ?? 0, "By", "Size of the index on disk");
        meter.CreateObservableGauge(
            "onrecord.gateway.connected", () => discord.IsConnected ? 1 : 0, "{connection}", "1 where the bot is on Discord, on every shard");
        meter.CreateObservableGauge("onrecord.replies.running", () => running.Count, "{reply}", "Interactions and messages being worked on");
    }

    private CoverageStatus? Status()
    {
        try
        {
            return served.IsBuilding ? null : served.Coverage.Status();
        }
        catch (CoverageException)
        {
            // An index that cannot be read has nothing in it for anybody; /readyz says why.
            return null;
        }
    }
}
