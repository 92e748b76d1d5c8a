/** Sizes of deriving names, each argued: packs come from anywhere, and are compiled at each waking of the background. */
export const NAMES_LIMITS = {
  /** Forms of a pack after which the names of further entities are searched for as they are written: some seconds. */
  forms: 100_000,
  /** Names of one entity from which others are derived; the shipped pack has 16 at most. Further ones stay as written. */
  namesOfEntity: 24,
  /**
   * Spellings of one name in one system of romanisation, the fewest habits first: names of the shipped pack have 14 at most,
   * and a long one with many doubtful letters has hundreds that nobody writes.
   */
  romanised: 24,
  /** Spellings of a place in one language that are put into phrases. */
  inPhrases: 4,
} as const;
