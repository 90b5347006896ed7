using OnRecord.Answering.LanguageModel;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Display;

namespace OnRecord.Host.Web;

/// <summary>Answers the questions that come in by the web door.</summary>
internal sealed class AskedQuestions(ServedCoverage served, Lazy<AssistedAnswerer> answerer)
{
    /// <summary>Answers a question, or says in a sentence why it cannot.</summary>
    public async Task<AskedQuestion> AskAsync(string question, CancellationToken cancellationToken)
    {
        if (QuestionRules.Refuse(question) is { } refusal)
        {
            return new(Answer: null, refusal, StatusCodes.Status400BadRequest);
        }

        if (served.IsBuilding)
        {
            return new(Answer: null, "The index is being built; ask again in a moment.", StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            return new(await answerer.Value.AnswerAsync(question, cancellationToken: cancellationToken), Problem: null, StatusCodes.Status200OK);
        }
        catch (CoverageException problem)
        {
            return new(Answer: null, problem.Message, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
