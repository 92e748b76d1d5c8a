/** How far ahead and how much is painted, each argued. Lengths in CSS pixels, times in milliseconds. */
export const PAINT_LIMITS = {
  /**
   * Blocks are painted this far around the viewport: one screen up and down, so that a page turned by a key is marked
   * when it arrives.
   */
  margin: '100% 0px',
  /** Marks painted at once: 10,000 register in 2–7 ms and keep scrolling at 60 frames. A page with more is bait. */
  marks: 10_000,
  /** How often highlights that a page removed are put back. */
  losses: 3,
  /** Blocks in the viewport that nobody can see are looked at again at most this often. */
  lookAgain: 250,
  /** How far below its box a mark still counts as under the pointer: its underline is there. */
  tolerance: 3,
} as const;
