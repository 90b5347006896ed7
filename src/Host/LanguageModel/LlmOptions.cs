namespace OnRecord.Host.LanguageModel;

/// <summary>Settings of the language model: the section <c>Llm</c>. Off where neither an endpoint nor a model is named.</summary>
internal sealed class LlmOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Llm";

    /// <summary>Address of an OpenAI-compatible server ("https://api.openai.com/v1", "http://localhost:11434/v1"); empty where there is none.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>Name of the model, as the server calls it; empty where there is none.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>The key; empty where the server wants none. Never logged.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>Seconds that an answer waits for the model at most, all that is asked of it together.</summary>
    public double TimeLimit { get; set; } = 2.5;

    /// <summary>How often a request that failed is made again within that time.</summary>
    public int Retries { get; set; } = 1;

    /// <summary>Requests that are under way at once; further answers go out without the model.</summary>
    public int RequestsAtOnce { get; set; } = 4;

    /// <summary>Tokens a minute, read and written together; further answers go out without the model.</summary>
    public int TokensPerMinute { get; set; } = 100_000;

    /// <summary>What the model may cost a minute, in the currency of the prices; 0 where the tokens alone are counted.</summary>
    public decimal CostPerMinute { get; set; }

    /// <summary>Price of a million tokens that the model reads.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>Price of a million tokens that the model writes.</summary>
    public decimal OutputPrice { get; set; }

    /// <summary>Whether there is a model to ask.</summary>
    public bool IsOn => Endpoint.Length > 0 && Model.Length > 0;
}
