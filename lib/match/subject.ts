/**
 * Is the page about the pack's subject? Names that others bear too ("Moscow", "ISW") are held back until it is.
 * Incremental: blocks may arrive in any order and at any time; the answer only ever turns from no to yes, so that
 * marks never vanish while a page is being read. One gate for each page and pack.
 */
import { SUBJECT_WEIGHTS } from './limits.ts';
import type { Mention } from './mention.ts';

export interface SubjectGate {
  /** Counts the finds of one more block. */
  add(mentions: Iterable<Pick<Mention, 'senses' | 'needsSubject'>>): void;
  /** True once the evidence suffices: from then on every mention of this pack is released. */
  readonly speaksOfSubject: boolean;
}

/**
 * Evidence is counted by distinct entity, however often it is named: a name that needs no context is strong, one
 * that needs it is weak, and weak names alone never suffice. A name with several bearers speaks for the likeliest.
 */
export function createSubjectGate(): SubjectGate {
  const strong = new Set<string>();
  const weak = new Set<string>();
  return {
    add(mentions) {
      for (const { senses, needsSubject } of mentions) {
        const entity = senses[0];
        if (!needsSubject) {
          strong.add(entity);
          weak.delete(entity);
        } else if (!strong.has(entity)) weak.add(entity);
      }
    },
    get speaksOfSubject() {
      const score = strong.size * SUBJECT_WEIGHTS.strong + weak.size * SUBJECT_WEIGHTS.weak;
      return strong.size > 0 && score >= SUBJECT_WEIGHTS.threshold;
    },
  };
}
