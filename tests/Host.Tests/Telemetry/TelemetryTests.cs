using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using OnRecord.Host.Tests.Web;

namespace OnRecord.Host.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_is_told_of_questions_stages_and_the_coverage_and_of_no_words()
    {
        await using var collector = await Collector.StartAsync();
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("index", "rebuild");
        await using (var host = await RunningHost.Over(
            folder, ("Telemetry:Endpoint", collector.Address), ("Telemetry:Protocol", "http"), ("Telemetry:MetricsEvery", "3600")))
        {
            await host.Client.GetStringAsync(new Uri("/api/ask?q=What+did+Tomas+Berg+say+about+the+Alder%3F", UriKind.Relative));
        }

        // What is left is sent when the host stops.
        var metrics = collector.Told("/v1/metrics");
        Assert.All(
            ["onrecord.questions", "WhatSaid", "Answered", "onrecord.answer.stage.duration", "retrieve", "onrecord.articles", "onrecord.statements", "onrecord.gateway.connected"],
            name => Assert.Contains(name, metrics));
        Assert.Contains("understand", collector.Told("/v1/traces"));
        Assert.DoesNotContain("Berg", metrics + collector.Told("/v1/traces"));
        Assert.DoesNotContain("Alder", metrics + collector.Told("/v1/traces"));
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "collector", "Telemetry:Endpoint")]
    [InlineData("Telemetry:Protocol", "carrier pigeon", "Telemetry:Protocol")]
    [InlineData("Telemetry:MetricsEvery", "0", "Telemetry:MetricsEvery")]
    public async Task A_wrong_setting_stops_the_host_with_a_sentence_that_names_it(string setting, string value, string named)
    {
        using var folder = IndexedFolder.WithArticles();

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningHost.Over(folder, (setting, value)));

        Assert.Contains(named, wrong.Message);
    }

    [Fact]
    public async Task The_host_is_ready_once_its_index_is_open()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("index", "rebuild");
        await using var host = await RunningHost.Over(folder);

        Assert.Equal("ready", await host.Client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
    }

    [Fact]
    public async Task The_host_is_alive_but_not_ready_while_the_bot_cannot_reach_discord()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("index", "rebuild");
        await using var host = await RunningHost.Over(
            folder, ("Discord:Token", "MTIz.abc.def"), ("Discord:ApiUrl", "http://127.0.0.1:9/api/v10"));

        using var ready = await host.Client.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The bot is not connected to Discord.", await ready.Content.ReadAsStringAsync());
        Assert.Equal("ok", await host.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    /// <summary>Takes OTLP over HTTP and keeps what it is told.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, byte[] Body)> told = [];
        private readonly WebApplication app;

        private Collector()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
            app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, context.RequestAborted);
                told.Enqueue((context.Request.Path.Value ?? string.Empty, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
            });
        }

        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector.app.StartAsync();
            return collector;
        }

        /// <summary>Everything told at a path. Names stand in protobuf as they are.</summary>
        public string Told(string path) => string.Concat(told.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
