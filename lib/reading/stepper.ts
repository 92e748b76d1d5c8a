/** From mention to mention: which one is next, as pure choice over marks in document order. */
import { likeliestOf } from '#lib/match/likeliest.ts';
import type { Mark } from '#lib/paint/mark.ts';

/**
 * The mark after (or before) `current`, going round at the end. Without a current one the walk begins where the
 * reader is: at the first mark that `isAhead` (not yet scrolled past), or backwards from there.
 */
export function neighbour(
  marks: readonly Mark[],
  current: Mark | undefined,
  to: 'next' | 'previous',
  isAhead: (mark: Mark) => boolean,
): Mark | undefined {
  const at = current === undefined ? -1 : marks.indexOf(current);
  if (at >= 0) return marks.at((at + (to === 'next' ? 1 : -1)) % marks.length);
  const ahead = marks.findIndex(isAhead);
  if (to === 'next') return marks[Math.max(ahead, 0)];
  return marks.at(ahead < 0 ? -1 : ahead - 1);
}

/** The entity's mention after `current`, going round; its first one ahead of the reader without a current one. */
export function neighbourOf(
  all: readonly Mark[],
  entityId: string,
  current: Mark | undefined,
  isAhead: (mark: Mark) => boolean,
): Mark | undefined {
  return neighbour(
    all.filter(({ senses }) => likeliestOf(senses).some(({ id }) => id === entityId)),
    current,
    'next',
    isAhead,
  );
}
