using Microsoft.OpenApi;
using OnRecord.Host.Json;

namespace OnRecord.Host.Web.Api;

/// <summary><c>/api/openapi.json</c>: the endpoints, described for programs (OpenAPI 3.1) from the code itself.</summary>
internal static class ApiDescription
{
    private const string Name = "v1";

    /// <summary>Adds what describes them.</summary>
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, OnRecordJson.Context);
            json.SerializerOptions.PropertyNamingPolicy = OnRecordJson.Context.Options.PropertyNamingPolicy;
            json.SerializerOptions.Encoder = OnRecordJson.Context.Options.Encoder;
            json.SerializerOptions.NumberHandling = OnRecordJson.Context.Options.NumberHandling;
        });
        services.AddOpenApi(Name, static options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = static endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(static (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "OnRecord",
                    Version = typeof(ApiDescription).Assembly.GetName().Version?.ToString(fieldCount: 2) ?? "1.0",
                    Description = "Who said what, from the coverage: the words themselves, and where they stand. Offsets are UTF-16 code units.",
                };

                // Below whatever address the document was fetched from.
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer(static (schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(MentionJson))
                {
                    Describe(schema);
                }

                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Maps the document.</summary>
    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi("/api/openapi.json").RequireRateLimiting(QuestionLimits.Reading).ExcludeFromDescription();

    // Its converter writes a run, or an array of them.
    private static void Describe(OpenApiSchema schema)
    {
        static OpenApiSchema Run() => new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "start", "end", "text" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["start"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
                ["end"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
                ["text"] = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
        schema.Description = "A run of the text; an array of them where it is in several.";
        schema.OneOf = [Run(), new OpenApiSchema { Type = JsonSchemaType.Array, Items = Run(), MinItems = 2 }];
    }
}
