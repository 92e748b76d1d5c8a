/**
 * What several packs found in one text, laid over each other: names of the same span are one, and of names that
 * overlap otherwise one stands.
 *
 *   text     the Vellmar region council
 *   pack a       [Vellmar region]
 *   pack b       [Vellmar region]
 *   pack c       [Vellmar]             within a longer name: does not stand
 *   pack d              [region council]  begins later: does not stand
 *   merged       [Vellmar region]  a, b
 */

/** A stretch of a text: UTF-16 offsets, end exclusive, not empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One name that stands, with all that was found at exactly its span, in the order in which it was handed in. */
export interface Merged<T extends Span> extends Span {
  readonly found: readonly [T, ...T[]];
}

/**
 * Merges what was found in one text, in any order. The answer ascends and does not overlap: of two names that share
 * text the one that begins first stands, of those the longest, as within one pack. Linear after sorting.
 */
export function merge<T extends Span>(found: readonly T[]): Merged<T>[] {
  const merged: { start: number; end: number; found: [T, ...T[]] }[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || one.start >= last.end)
      merged.push({ start: one.start, end: one.end, found: [one] });
    else if (one.start === last.start && one.end === last.end) last.found.push(one);
  }
  return merged;
}
