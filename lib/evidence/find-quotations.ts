/** Direct quotations of a text. */
import type { Range } from './paragraphs.ts';

/**
 * What stands between double quotation marks, the marks included; one that is not closed runs to the end of the
 * paragraph (a quotation that goes on in the next).
 */
export function findQuotations(text: string): Range[] {
  return [...text.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
