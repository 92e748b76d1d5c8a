/** What the finder answers: where a known name stands in a text, and whom it names. Offsets are UTF-16 code units. */
import type { Findings } from './find-mentions.ts';

/** One find in one text, before the page as a whole is considered. */
export interface Mention {
  /** First code unit of the name in the text. */
  readonly start: number;
  /** One past the last code unit; a possessive ending (’s) is outside. */
  readonly end: number;
  /** Entities that bear this name, likeliest first; never empty. The card opens the first and offers the others. */
  readonly senses: readonly [string, ...string[]];
  /** True if the name says nothing unless the page speaks of the pack's subject. */
  readonly needsSubject: boolean;
}

/** The finds that mean something of the pack's, in the order of the text. */
export function mentionsOf({ judged, speaksOfSubject }: Findings): Mention[] {
  return judged.flatMap(({ start, end, verdict, senses }): Mention[] => {
    const [first, ...others] = senses.flatMap(({ sense, stands }) => (stands ? [sense.entity] : []));
    if (verdict === 'none' || first === undefined) return [];
    return [
      { start, end, senses: [first, ...others], needsSubject: verdict === 'waits' && !speaksOfSubject },
    ];
  });
}
