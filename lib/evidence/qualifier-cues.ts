/** Words before a number that say how exact it is, each row with an example. */
import type { Qualifier } from '#lib/facts/schema.ts';

export interface QualifierCue {
  readonly words: string;
  readonly qualifier: Qualifier;
  /** True for words that often say something else: “over 30 years” lasts, “over 30 ships” counts. */
  readonly ambiguous?: true;
}

type Row = readonly [words: string, example: string, ambiguous?: 'ambiguous'];

export const QUALIFIER_ROWS: Readonly<Record<Qualifier, readonly Row[]>> = {
  about: [
    ['about', 'about 40 ships'],
    ['around', 'around 40 ships'],
    ['some', 'some 40 ships'],
    ['roughly', 'roughly 40 ships'],
    ['approximately', 'approximately 40 ships'],
    ['approx.', 'approx. 40 ships'],
    ['circa', 'circa 40 ships'],
    ['an estimated', 'an estimated 40 ships'],
    ['in the region of', 'in the region of 40 ships'],
    ['of the order of', 'of the order of 40 ships'],
  ],
  almost: [
    ['almost', 'almost 40 ships'],
    ['nearly', 'nearly 40 ships'],
    ['close to', 'close to 40 ships'],
    ['just under', 'just under 40 ships'],
    ['approaching', 'approaching 40 ships'],
  ],
  'more-than': [
    ['more than', 'more than 40 ships'],
    ['greater than', 'greater than 40 ships'],
    ['upward of', 'upward of 40 ships'],
    ['upwards of', 'upwards of 40 ships'],
    ['in excess of', 'in excess of 40 ships'],
    ['over', 'over 40 ships', 'ambiguous'],
    ['above', 'above 40 ships', 'ambiguous'],
  ],
  'less-than': [
    ['less than', 'less than 40 ships'],
    ['fewer than', 'fewer than 40 ships'],
    ['under', 'under 40 ships', 'ambiguous'],
    ['below', 'below 40 ships', 'ambiguous'],
  ],
  'at-least': [
    ['at least', 'at least 40 ships'],
    ['no fewer than', 'no fewer than 40 ships'],
    ['no less than', 'no less than 40 ships'],
    ['not fewer than', 'not fewer than 40 ships'],
    ['a minimum of', 'a minimum of 40 ships'],
  ],
  'up-to': [
    ['up to', 'up to 40 ships'],
    ['as many as', 'as many as 40 ships'],
    ['as much as', 'as much as 40 liters'],
    ['no more than', 'no more than 40 ships'],
    ['not more than', 'not more than 40 ships'],
    ['at most', 'at most 40 ships'],
    ['a maximum of', 'a maximum of 40 ships'],
  ],
};

const QUALIFIERS = ['about', 'almost', 'more-than', 'less-than', 'at-least', 'up-to'] as const;

/** Longest first: “no more than” is not “more than”. */
const CUES: readonly QualifierCue[] = QUALIFIERS.flatMap((qualifier) =>
  QUALIFIER_ROWS[qualifier].map(
    ([words, , ambiguous]): QualifierCue =>
      ambiguous ? { words, qualifier, ambiguous: true } : { words, qualifier },
  ),
).toSorted((a, b) => b.words.length - a.words.length);

/** What the words right before a number say of it; undefined if they say nothing. `before` is the text up to the number. */
export function qualifierCue(before: string): QualifierCue | undefined {
  const words = ` ${before.toLowerCase().replace(/[\s$€£¥]*(?:\s(?:a|an|the))?[\s$€£¥]*$/u, '')}`;
  return CUES.find(
    (cue) => /[\s—–“(]/u.test(words.at(-cue.words.length - 1) ?? '') && words.endsWith(cue.words),
  );
}
