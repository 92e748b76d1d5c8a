/** How a folded form is cut into tokens, as a look-up cuts a text: a run of letters and digits, or one other character. */
import { unitClasses, WORD } from '#lib/names/unit-class.ts';

export const SPACE = 0x20;

/** Where the token ends that begins at `from` or behind it, spaces left out; 0: there is none. */
export function tokenEnd(key: string, from: number): number {
  const classes = unitClasses();
  let start = from;
  while (key.charCodeAt(start) === SPACE) start++;
  if (start >= key.length) return 0;
  let end = start;
  while (end < key.length && ((classes[key.charCodeAt(end)] as number) & WORD) !== 0) end++;
  return Math.max(end, start + 1);
}

/** How many tokens a folded form has. */
export function countTokens(key: string): number {
  let count = 0;
  for (let end = tokenEnd(key, 0); end > 0; end = tokenEnd(key, end)) count++;
  return count;
}
