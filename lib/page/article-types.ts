/** The types of schema.org under which news and articles are published; each names an item that is read as a whole. */
export const ARTICLE_TYPES: ReadonlySet<string> = new Set([
  ...['NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle'],
  ...['OpinionNewsArticle', 'ReviewNewsArticle', 'AskPublicNewsArticle'],
  ...['LiveBlogPosting', 'BlogPosting', 'Article', 'Report', 'ScholarlyArticle'],
]);

/** Words of which at least one stands in JSON-LD that describes an article. */
export const ARTICLE_WORDS = ['Article', 'Posting', 'Report'] as const;
