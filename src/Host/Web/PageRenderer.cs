using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace OnRecord.Host.Web;

/// <summary>Draws pages. Whatever text is put into them is encoded by the framework's renderer.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private const int UsualSize = 32 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A page.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="parameters">Its parameters, by name.</param>
    public async Task<DrawnPage> DrawAsync<TPage>(int status, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        // It keeps what it has drawn: one a page.
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = parameters.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal);
            var drawn = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(given));
            using var bytes = new MemoryStream(UsualSize);
            await using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
            {
                drawn.WriteHtmlTo(text);
            }

            return new DrawnPage(bytes.ToArray(), status);
        });
    }

    /// <summary>A page of what was asked for.</summary>
    public Task<DrawnPage> DrawAsync<TPage>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent => DrawAsync<TPage>(StatusCodes.Status200OK, parameters);
}
