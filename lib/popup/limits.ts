/** Numbers of the popup, each argued. */

/**
 * Frames to wait before the page is asked again while it is being read: quick at first, because most articles are
 * read within a few frames, then once a second (60 frames).
 */
export const framesBefore = (ask: number): number => Math.min(2 ** ask, 60);

/**
 * How often a page is asked at most after the popup opened or a switch was turned: about 20 s in all. A page
 * still reading then shows its counts "so far".
 */
export const MOST_ASKS = 25;

/**
 * How often a page that ought to answer and does not is asked again: scripts reach an open tab within 15–60 ms of
 * the switch, and eight asks cover two seconds.
 */
export const MOST_PATIENT_ASKS = 8;
