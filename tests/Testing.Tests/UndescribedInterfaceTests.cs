using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

/// <summary>The same where Discord's own description of its interface is not there: our own rules hold alone.</summary>
public sealed class UndescribedMessageTests : MessageTests
{
    private protected override FakeDiscordOptions Options => base.Options with { SchemaFile = null };
}

/// <inheritdoc cref="UndescribedMessageTests"/>
public sealed class UndescribedRestTests : RestTests
{
    private protected override FakeDiscordOptions Options => base.Options with { SchemaFile = null };
}
