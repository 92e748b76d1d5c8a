/** Numbers of painting, each argued. */
export const PAINT_LIMITS = {
  /**
   * Blocks are painted this far around the viewport: one screen up and down, so that a page turned by a key is marked
   * when it arrives.
   */
  margin: '100%',
  /** How often highlights that a page removed are put back. */
  losses: 3,
  /** How far beside its box, in CSS pixels, a mark still counts as under the pointer: its underline is there. */
  tolerance: 3,
} as const;
