using System.Text.Json.Serialization;
using OnRecord.Coverage;

namespace OnRecord.Host.Building.Keeping;

/// <summary>How what is kept beside the articles is written; generated at build time.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(FolderIntent))]
[JsonSerializable(typeof(RemovedArticle))]
internal sealed partial class FolderJsonContext : JsonSerializerContext;
