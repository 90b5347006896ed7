using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace OnRecord.Host.Web;

/// <summary>Draws pages. Whatever text is put into them is encoded by the framework's renderer.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>A page.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="parameters">Its parameters, by name.</param>
    public async Task<IResult> DrawAsync<TPage>(int status, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        // It keeps what it has drawn: one a page.
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = parameters.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal);
            return (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(given))).ToHtmlString();
        });
        return Results.Content(html, Html, statusCode: status);
    }

    /// <summary>A page of what was asked for.</summary>
    public Task<IResult> DrawAsync<TPage>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent => DrawAsync<TPage>(StatusCodes.Status200OK, parameters);
}
