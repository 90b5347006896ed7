namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>An article's file as it was downloaded.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record Downloaded(string Name, byte[] Bytes);
