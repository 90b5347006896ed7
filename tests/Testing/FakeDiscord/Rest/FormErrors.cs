using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What is wrong with a body, each at its place: <c>embeds.0.title</c>. Discord nests them by field and index.</summary>
internal sealed class FormErrors
{
    private readonly List<Error> _errors = [];

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    /// <summary>Each as a line: <c>embeds.0.title: Must be 256 or fewer in length.</c></summary>
    public IEnumerable<string> Lines => _errors.Select(error => $"{(error.Path.Length == 0 ? "body" : error.Path)}: {error.Message}");

    public void Add(string path, string code, string message) => _errors.Add(new Error(path, code, message));

    public void Add(FormErrors others) => _errors.AddRange(others._errors);

    public JsonObject ToJson()
    {
        var root = new JsonObject();
        foreach (var error in _errors)
        {
            var node = root;
            foreach (var part in error.Path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                if (node[part] is not JsonObject inner)
                {
                    node[part] = inner = [];
                }

                node = inner;
            }

            if (node["_errors"] is not JsonArray list)
            {
                node["_errors"] = list = [];
            }

            list.Add((JsonNode)new JsonObject { ["code"] = error.Code, ["message"] = error.Message });
        }

        return root;
    }

    private sealed record Error(string Path, string Code, string Message);
}
