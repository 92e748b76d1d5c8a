/**
 * Is a text about the pack's subject? Names that others bear too ("Moscow", "ISW") are held back until it is. A
 * paragraph may say so by itself, for itself; for the page as a whole it takes two that do their part, so that a
 * teaser for another article releases nothing beyond its own lines.
 */
import type { Evidence } from './evidence.ts';
import { SUBJECT_WEIGHTS } from './limits.ts';

export interface SubjectGate {
  /** Counts the evidence of one more block, whose text has `length` UTF-16 code units. */
  add(evidence: readonly Evidence[], length: number): void;
  /** True once the evidence suffices: from then on every mention of this pack is released. */
  readonly speaksOfSubject: boolean;
}

/** True if the evidence suffices, each entity counted once, by the most it is worth. */
export function speaksOfSubject(evidence: Iterable<Pick<Evidence, 'worth'>>): boolean {
  let light = 0;
  let weighty = 0;
  for (const { worth } of evidence) {
    if (worth < SUBJECT_WEIGHTS.light) light += worth;
    else weighty += worth;
  }
  return weighty + Math.min(light, SUBJECT_WEIGHTS.lightAtMost) >= SUBJECT_WEIGHTS.threshold;
}

/**
 * One gate for each page and pack. Blocks may arrive in any order and at any time; the answer only ever turns from no
 * to yes, so that marks never vanish while a page is being read.
 */
export function createSubjectGate(): SubjectGate {
  const worths = new Map<string, number>();
  let weightyBlocks = 0;
  return {
    add(evidence, length) {
      for (const { entity, worth } of evidence) worths.set(entity, Math.max(worths.get(entity) ?? 0, worth));
      if (evidence.some(({ worth, named }) => named && worth >= SUBJECT_WEIGHTS.counted))
        weightyBlocks += length >= SUBJECT_WEIGHTS.long ? SUBJECT_WEIGHTS.blocks : 1;
    },
    get speaksOfSubject() {
      if (weightyBlocks < SUBJECT_WEIGHTS.blocks) return false;
      return speaksOfSubject([...worths.values()].map((worth) => ({ worth })));
    },
  };
}
