/**
 * How a name answers a query that is no slip, from best to worst: it is the query, begins with it, or has a word that
 * begins with it; a derived form begins with it; each word of the query begins one somewhere in the names or detail.
 */
export const RANKS = ['equal', 'begins', 'word-begins', 'form-begins', 'words'] as const;
export type Rank = (typeof RANKS)[number];

/** The best rank that one spelling gives, or undefined if the query begins no word of it. Both are folded. */
export function rankOf(spelling: string, query: string): Rank | undefined {
  if (spelling === query) return 'equal';
  if (spelling.startsWith(query)) return 'begins';
  return spelling.includes(` ${query}`) ? 'word-begins' : undefined;
}
