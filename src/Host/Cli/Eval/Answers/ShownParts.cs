using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>What an answer shows, as it is compared with what is wanted.</summary>
internal static class ShownParts
{
    extension(CitedStatement cited)
    {
        /// <summary>The name of the article that it stands in: that of the file, without its ending.</summary>
        public string ArticleName => cited.Statement.Article.ArticleName;

        /// <summary>The speaker's name as programs are told it; null where the article names none.</summary>
        public string? SpeakerName => SpeakerNames.Of(cited.Statement);

        /// <summary>Where its content stands.</summary>
        public OffsetSet Offsets => OffsetSet.Of(cited.Statement.Attribution.Content.Select(run => run.Span));

        /// <summary>Whether its speaker is one of these.</summary>
        public bool IsBy(IEnumerable<string> speakers) => speakers.Any(speaker => SpeakerNaming.IsSame(speaker, cited.SpeakerName));
    }

    extension(IndexedArticle article)
    {
        /// <summary>The article's name: that of its file, without the ending.</summary>
        public string ArticleName => Path.GetFileNameWithoutExtension(article.File);
    }
}
