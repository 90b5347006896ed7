using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Index.Export;

/// <summary>Writes statements as JSON Lines (https://jsonlines.org): one object a line.</summary>
internal static class JsonLinesExport
{
    /// <summary>Writes them.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> WriteAsync(TextWriter writer, IEnumerable<Statement> statements, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(JsonSerializer.Serialize(OnRecordJson.Exported(statement), OnRecordJson.Context.ExportedStatementJson));
            await writer.WriteAsync('\n');
            count++;
        }

        return count;
    }
}
