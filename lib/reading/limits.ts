/** How much of what was found is worked on at once, each argued. */
export const READING_LIMITS = {
  /**
   * Mentions laid out between two chances for the page to go on: up to 10 µs each when cold, so that a slice stays
   * under 3 ms. An article names some 100, in several batches. A block is never divided: its marks depend on each other.
   */
  sliceMentions: 250,
  /** Marks handed to the painter between two such chances: 1 µs each to index, and no more than it paints in a frame. */
  sliceMarks: 250,
} as const;
