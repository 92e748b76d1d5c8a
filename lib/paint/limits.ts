/** How far ahead and how much is painted, each argued. Lengths in CSS pixels, times in milliseconds. */
export const PAINT_LIMITS = {
  /**
   * Blocks are painted this far around the viewport: one screen up and down, so that a page turned by a key is marked
   * when it arrives.
   */
  margin: '100% 0px',
  /** Marks painted at once: 10,000 register in 2–7 ms and keep scrolling at 60 frames. A page with more is bait. */
  marks: 10_000,
  /**
   * Marks looked at and painted in one frame: 5 µs each in a quiet browser where every name stands in an element of its
   * own, whose style has to be asked for, and five times that in a busy one; a slice then stays under 8 ms. A screen of
   * text holds fewer, so that what the reader looks at is painted in the first one.
   */
  slice: 250,
  /** Removed text's ranges are taken out of their highlight for this long in one idle turn: half of a frame's idle time. */
  tidyTime: 4,
  /** So many of them between two looks at the clock: up to 0.26 ms each in Firefox among 10,000, 2 µs in Chromium. */
  tidied: 16,
  /** Where no more ranges than these stay, and fewer than go, the highlight is filled anew: 5 µs each in Firefox. */
  rebuilt: 1_000,
  /** A page that is never idle gets a turn of tidying after this many milliseconds, so that little is kept. */
  idleWait: 200,
  /** How often highlights that a page removed are put back. */
  losses: 3,
  /** Blocks in the viewport that nobody can see are looked at again at most this often. */
  lookAgain: 250,
  /** How far below its box a mark still counts as under the pointer: its underline is there. */
  tolerance: 3,
} as const;
