/** Delays, measures and limits of the card, each argued. Times in milliseconds, lengths in CSS pixels or em. */

/**
 * Hover intent: how long the pointer must stay on one mark before its card shows. Wikipedia's Page Previews wait
 * 150 ms before they fetch and show at 500 ms in all, because each preview is a request to a server. Ours comes from
 * the same machine in a few milliseconds, so the request leaves on entry and the whole wait is intent. 300 ms is long
 * enough that a pointer crossing a line of text opens nothing, and under the half second after which readers begin
 * to wonder whether anything will happen.
 */
export const INTENT_MS = 300;

/**
 * How long after the end of intent the card waits for late facts without showing anything. A background script that
 * was asleep wakes in 20–60 ms; anything that takes longer than this is worth saying.
 */
export const PATIENCE_MS = 400;

/** Grace on leaving, as in Page Previews: time to cross a gap or to come back after a slip of the hand. */
export const GRACE_MS = 300;

/** Distance between the marked line and the card: clear of descenders and of the mark's own underline. */
export const GAP_PX = 8;

/** Distance kept from the edges of the window. */
export const MARGIN_PX = 8;

/** At least this much of a card is shown, even where the window leaves less beside the mark. */
export const MIN_HEIGHT_PX = 120;

/** Windows narrower than this (400 px of card and a margin on each side) get a sheet along the edge for touch. */
export const SHEET_BELOW_PX = 480;

/** A sheet leaves at least this share of the screen to the page. */
export const SHEET_SHARE = 0.7;

/** A wide card must be at least this many times as wide as a tall one, or its two columns would be too narrow to read. */
export const WIDE_FROM = 1.5;

/** Figures shown before "more": the competing claims must begin in the upper half of a typical card. */
export const FIGURES_SHOWN = 3;

/** Other claims shown before "more": enough to see that there are voices, few enough to see the end of the card. */
export const CLAIMS_SHOWN = 2;
