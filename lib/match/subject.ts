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

/** True if a paragraph with this evidence speaks of the subject: enough weighty names, or many in a small space. */
export function speaksOfSubject(evidence: readonly Pick<Evidence, 'worth'>[]): boolean {
  const { dense, counted } = SUBJECT_WEIGHTS;
  const sum = evidence.reduce((total, { worth }) => total + worth, 0);
  const telling = evidence.filter(({ worth }) => worth >= counted).length;
  const isDense = evidence.length >= dense.names && telling >= dense.telling && sum >= dense.worth;
  return suffices(evidence) || isDense;
}

/** True if the evidence suffices wherever it stands, each entity counted once, by the most it is worth. */
function suffices(evidence: Iterable<Pick<Evidence, 'worth'>>): boolean {
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
  let counted = 0;
  let isAnySure = false;
  return {
    add(evidence, length) {
      for (const { entity, worth } of evidence) worths.set(entity, Math.max(worths.get(entity) ?? 0, worth));
      isAnySure ||= speaksOfSubject(evidence);
      if (evidence.some(({ worth, named }) => named && worth >= SUBJECT_WEIGHTS.counted))
        counted += length >= SUBJECT_WEIGHTS.long ? SUBJECT_WEIGHTS.blocks : 1;
    },
    get speaksOfSubject() {
      if (counted < SUBJECT_WEIGHTS.blocks) return false;
      return isAnySure || suffices([...worths.values()].map((worth) => ({ worth })));
    },
  };
}
