using System.Reflection;
using System.Runtime.Loader;

namespace OnRecord.Reading.Tests;

public sealed class LoadModelsTests
{
    [Theory]
    [InlineData("OnRecord.Reading.Tags.tagger.bin", "tagger")]
    [InlineData("OnRecord.Reading.Attributions.Learned.attributions.bin", "attribution")]
    public void A_damaged_model_is_noticed_when_models_are_loaded_and_not_first_when_something_is_read(string resource, string name)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            var load = context.LoadFromStream(Damaged(resource)).GetType(typeof(ReadingPipeline).FullName!)!.GetMethod(nameof(ReadingPipeline.LoadModels))!;
            var error = Assert.IsType<InvalidDataException>(Assert.Throws<TargetInvocationException>(() => load.Invoke(null, null)).InnerException);
            Assert.StartsWith($"The {name} model is damaged", error.Message);
            Assert.EndsWith("Install OnRecord again.", error.Message);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The room's assembly with one byte wrong in a model.</summary>
    private static MemoryStream Damaged(string resource)
    {
        var reading = typeof(ReadingPipeline).Assembly;
        using var model = reading.GetManifestResourceStream(resource)!;
        var start = new byte[1000];
        model.ReadExactly(start);

        var file = File.ReadAllBytes(reading.Location);
        file[file.AsSpan().IndexOf(start) + start.Length] ^= 1;
        return new MemoryStream(file);
    }
}
