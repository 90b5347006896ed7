namespace OnRecord.Coverage.Search;

/// <summary>Where an article's passages and statements begin, when it was published and by whom.</summary>
/// <param name="FirstPassage">Id of its first passage.</param>
/// <param name="FirstStatement">Id of its first statement; of an article without any, that of the next.</param>
/// <param name="Day">Number of its day; null where it has none.</param>
/// <param name="Outlet">Id of its outlet; 0 where it has none.</param>
/// <param name="Id">The article's id.</param>
internal readonly record struct ArticlePlace(long FirstPassage, long FirstStatement, int? Day, int Outlet, string Id);
