using System.CommandLine;

namespace OnRecord.Host.Cli.Eval;

/// <summary>Options that more than one of the commands has.</summary>
internal static class EvalOptions
{
    /// <summary>An option that names a folder, or a file.</summary>
    public static Option<string> Path(string name, string description, string helpName = "DIR", bool required = true)
    {
        var path = new Option<string>(name) { Description = description, HelpName = helpName, Required = required };
        path.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name} needs the name of a {(helpName == "DIR" ? "folder" : "file")}.");
            }
        });
        return path;
    }
}
