using OnRecord.EndToEnd.Tests.Keeping;

// The tests are run by the test host; as a program of its own this is what campaigns start and kill.
return args switch
{
    ["keep", var folder, var pool, var seed] => await KeepingProcess.RunAsync(folder, pool, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    ["hold", var database] => HoldingProcess.Run(database),
    _ => 2,
};
