namespace OnRecord.Host.Building.Keeping;

/// <summary>What is done to the articles of a folder.</summary>
internal enum FolderChange
{
    /// <summary>An article comes in.</summary>
    Add,

    /// <summary>A newer version takes an article's place.</summary>
    Replace,

    /// <summary>An article goes.</summary>
    Remove,
}
