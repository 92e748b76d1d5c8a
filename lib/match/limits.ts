/** Sizes and weights of the finder, each argued. Lengths are UTF-16 code units. */
export const MATCH_LIMITS = {
  /**
   * How far to each side of a name capitals are judged: about ten words, a headline's length. More would let the
   * running text after a headline speak for it; less would take a list of two abbreviations for a headline.
   */
  capitalsWindow: 60,
  /** Capital letters, and no small one, that make a run of capitals: two or three words. Fewer are abbreviations. */
  capitals: 12,
} as const;

/** Evidence that a page speaks of a pack's subject; see `subject.ts`. */
export const SUBJECT_WEIGHTS = {
  /** A name that needs no context says by itself what the page is about. */
  strong: 2,
  /** A name that others bear too (Moscow, ISW) is only worth something beside strong ones. */
  weak: 1,
  /**
   * Two strong names, or one and two weak ones. One strong name alone may be a passing remark; two in one page are
   * rarely by chance.
   */
  threshold: 4,
} as const;
