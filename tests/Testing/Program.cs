using OnRecord.Testing.FakeDiscord;

if (args is ["fake-discord", .. var rest])
{
    return await FakeDiscordProgram.RunAsync(rest);
}

await Console.Error.WriteLineAsync("This program starts doubles that are of use to a person: fake-discord [--port N].");
return 2;
