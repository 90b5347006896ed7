using OnRecord.Host;
using OnRecord.Host.Cli;

return await OnRecordApp.RunAsync(args, Terminal.OfProcess());
