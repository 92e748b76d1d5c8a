/** How a spelling answers a query, from best to worst, before any likeness is weighed. Both are folded. */
export const RANKS = ['equal', 'begins', 'word-begins'] as const;
export type Rank = (typeof RANKS)[number];

/** The best rank that holds, or undefined if the query begins no word of the spelling. */
export function rankOf(spelling: string, query: string): Rank | undefined {
  if (spelling === query) return 'equal';
  if (spelling.startsWith(query)) return 'begins';
  return spelling.includes(` ${query}`) ? 'word-begins' : undefined;
}
