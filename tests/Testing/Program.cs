await Console.Error.WriteLineAsync("This program starts doubles that are of use to a person: fake-discord.");
return 2;
