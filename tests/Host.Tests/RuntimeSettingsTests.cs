using System.Text.Json;

namespace OnRecord.Host.Tests;

/// <summary>Settings of the runtime that a misspelt property would leave as they come.</summary>
public sealed class RuntimeSettingsTests
{
    [Fact]
    public void The_host_collects_as_a_workstation_does_which_takes_the_least_memory()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "onrecord.runtimeconfig.json")));

        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.False(properties.GetProperty("System.GC.Server").GetBoolean());
    }
}
