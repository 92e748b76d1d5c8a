/** Which of a form's senses the capitals in the text allow. */

import type { Sense } from '#lib/lexicon/entry.ts';
import type { FoldedText } from '#lib/names/fold.ts';
import { LOWER, UPPER, unitClasses } from '#lib/names/unit-class.ts';
import { MATCH_LIMITS } from './limits.ts';

/**
 * True if the text at folded units `from` to `end` (exclusive) is capitalised as this sense of the form asks:
 * - a name that begins with a capital must do so here ("kyiv" is none), unless the writer of the text uses none; a
 *   name in small letters may have either;
 * - `needs: case`: every letter as in the pack, except that a small first letter may be a capital, as at the start of
 *   a sentence (the West, The West). Amid a run of capitals it is never met: there a capital tells
 *   nothing (WHO IS NEXT, THE WEST WING), and the same name stands in the running text if the page means it.
 */
export function capitalsFit(
  text: string,
  folded: FoldedText,
  from: number,
  end: number,
  sense: Sense,
): boolean {
  if (isSmall(text, folded, from, sense))
    return !sense.needsCase && mayBeSmall(text, folded, from, end, sense);
  if (!sense.needsCase) return true;
  for (let i = 0; i < sense.written.length; i++) {
    const written = caseAt(sense.written, i);
    const found = caseAt(text, folded.at[from + i]);
    if (found !== written && !(i === 0 && written === LOWER && found === UPPER)) return false;
  }
  return !isAmidCapitals(text, folded.at[from] as number, (folded.at[end - 1] as number) + 1);
}

/** True if the form begins with a capital and the text at folded unit `from` does not. */
export function isSmall(text: string, folded: FoldedText, from: number, { capitalAt }: Sense): boolean {
  return capitalAt >= 0 && caseAt(text, folded.at[from + capitalAt]) !== UPPER;
}

/** Unmistakable names may be small where the writer uses no capitals, all of their letters. */
function mayBeSmall(
  text: string,
  { at }: FoldedText,
  from: number,
  end: number,
  { needsContext }: Sense,
): boolean {
  if (needsContext || !usesNoCapitals(text)) return false;
  for (let i = from; i < end; i++) if (caseAt(text, at[i]) === UPPER) return false;
  return true;
}

/** True of a text that begins with a small letter, as those of people do who write in chats. */
export function usesNoCapitals(text: string): boolean {
  const first = FIRST_LETTER.exec(text)?.[0];
  return first !== undefined && first !== first.toUpperCase();
}

const FIRST_LETTER = /\p{L}/u;

/** `UPPER`, `LOWER`, or 0 where the character has no case. */
function caseAt(text: string, index: number | undefined): number {
  const unit = index === undefined ? Number.NaN : text.charCodeAt(index);
  return (unitClasses()[unit] ?? 0) & (UPPER | LOWER);
}

function isAmidCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  const to = Math.min(text.length, end + MATCH_LIMITS.capitalsWindow);
  for (let i = Math.max(0, start - MATCH_LIMITS.capitalsWindow); i < to; i++) {
    if (i >= start && i < end) continue;
    const found = caseAt(text, i);
    if (found === LOWER) return false;
    if (found === UPPER) capitals++;
  }
  return capitals >= MATCH_LIMITS.capitals;
}
