/** Sizes of deriving names, each argued. */
export const NAMES_LIMITS = {
  /**
   * Names of a pack up to which all their forms are derived, at each waking of the background: 380 take some 0.2 s,
   * 10,000 some 2 s (`docs/scale.md`), and a pack from anywhere may hold a million. Names of larger packs are searched for
   * as they are written.
   */
  derived: 12_000,
} as const;
