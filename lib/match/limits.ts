/** Sizes and weights of the finder, each argued. Lengths are UTF-16 code units. */
export const MATCH_LIMITS = {
  /**
   * How far to each side of a name capitals are judged: about ten words, a headline's length. More would let the
   * running text after a headline speak for it; less would take a list of two abbreviations for a headline.
   */
  capitalsWindow: 60,
  /** Capital letters, and no small one, that make a run of capitals: two or three words. Fewer are abbreviations. */
  capitals: 12,
  /** How far to each side of a name the words around it are read: half a long sentence. */
  contextWindow: 90,
  /** Words to each side that may say what a name means; further ones speak of something else as often. */
  contextWords: 4,
} as const;

/** Evidence that a page speaks of a pack's subject; see `evidence.ts` and `subject.ts`. */
export const SUBJECT_WEIGHTS = {
  /** A name that is marked by itself. Others are worth what `bearers.ts` says: 0.25 to 1.5, an ordinary one 1. */
  strong: 1.75,
  /** Times as much is a surname worth with its given name or a title: it is rarely another's. */
  whole: 1.5,
  /** Share of its entity's worth that a word has which is no name of it (Ukrainian for Ukraine). */
  kindred: 0.75,
  /** Below this, evidence is light: such names stand in any news. */
  light: 1,
  /** All light evidence together: however many famous names a page holds, they are not a pack's subject. */
  lightAtMost: 0.75,
  /**
   * In one paragraph famous names add up, if they are at least so many, so many of them `counted`, and worth so much
   * together. On pages about something else no paragraph came to more than 1.125 (of 130 pages, `docs/adr/0011`).
   */
  dense: { names: 3, telling: 2, worth: 1.25 },
  /**
   * Blocks that name something at all telling (`counted`), for the page as a whole to speak of the subject: a teaser for another
   * article is one.
   */
  blocks: 2,
  /** From here a name counts for its block: Russia does, the United States and Twitter do not. */
  counted: 0.5,
  /** UTF-16 code units from which one block suffices: a paragraph of several sentences is no teaser. */
  long: 500,
  /** Two ordinary names, or one that is marked by itself and a famous one. */
  threshold: 2,
} as const;
