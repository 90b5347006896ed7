namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Tests that look at the memory of the whole process, and so run by themselves.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;
