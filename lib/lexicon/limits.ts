/** Sizes of a lexicon, each argued. */
export const LEXICON_LIMITS = {
  /**
   * Words and punctuation marks of one form. The longest official titles of treaties have about twenty; a longer
   * "name" would make every look-up that shares its beginning dearer, and is not searched for.
   */
  tokens: 32,
  /** Names that begin at one place and lie within each other, tried from the longest; real ones nest three deep. */
  nested: 8,
  /** Steps from a hash to its slot. At half load a chain above 32 means colliding names: another seed is tried. */
  chain: 32,
  /** Seeds tried before the forms are refused. Names that collide under all of them have been made to. */
  seeds: 8,
} as const;
