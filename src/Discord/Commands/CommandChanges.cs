namespace OnRecord.Discord.Commands;

/// <summary>What registering commands anew would change.</summary>
/// <param name="Added">Commands that are not registered, by name.</param>
/// <param name="Changed">Commands that are registered otherwise.</param>
/// <param name="Removed">Commands that are registered and no longer wanted.</param>
public sealed record CommandChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    /// <summary>Whether there is nothing to register. Registering what is there would use up a daily allowance for nothing.</summary>
    public bool None => Added.Count + Changed.Count + Removed.Count == 0;
}
