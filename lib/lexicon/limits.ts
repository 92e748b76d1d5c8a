/** Sizes of a lexicon, each argued. */
export const LEXICON_LIMITS = {
  /**
   * Words and punctuation marks of one form. The longest official titles of treaties have about twenty; a longer
   * "name" would make every look-up that shares its beginning dearer, and is not searched for.
   */
  tokens: 32,
  /** Names that begin at one place and lie within each other, tried from the longest; real ones nest three deep. */
  nested: 8,
  /** Slots from the one that a hash asks for to the one in which it lies. More means colliding names: another seed. */
  chain: 32,
  /** Seeds tried before the forms are refused. Names that collide under all of them have been made to. */
  seeds: 8,
  /**
   * Slots a beginning. Half full, a word that is no name costs two and a half probes, all in one cache line; fuller
   * tables save two bytes a name and double that.
   */
  slots: 2,
  /** Bits of the filter for each first word, rounded up to a power of two: one word in twenty passes that begins no name. */
  filterBits: 8,
  /** Entries read from their records and kept as objects: those of a day's pages, some three megabytes. */
  entries: 8192,
} as const;
