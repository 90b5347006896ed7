using System.Text.Json;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>What scoring an answer came to, for other programs.</summary>
internal static class OutcomeLine
{
    /// <summary>An outcome in one line of JSON.</summary>
    public static string Of(AnswerOutcome outcome)
    {
        var (question, answer) = outcome;
        return JsonSerializer.Serialize(
            new(question.Form, question.Before, outcome.IsRight, outcome.Faults, outcome.Wanted, OnRecordJson.Of(answer)),
            OnRecordJson.Context.OutcomeJson);
    }
}
