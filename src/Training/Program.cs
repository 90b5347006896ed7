using System.CommandLine;
using OnRecord.Training.Attributions;
using OnRecord.Training.Taggers;

// Fits and measures the models of the reading room. One folder a model; a command each to fit and to measure it.
var root = new RootCommand("Fits and measures OnRecord's reading models from annotated corpora.")
{
    new Command("fit", "Fits a model from nothing.") { TaggerCommands.Fit(), AttributionCommands.Fit() },
    new Command("examples", "Writes what a fitting program learns from.") { AttributionCommands.Examples() },
    new Command("eval", "Measures a model.") { TaggerCommands.Evaluate() },
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. The same command goes on where it can.").ConfigureAwait(false);
    return 3;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
{
    await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
    return 3;
}
