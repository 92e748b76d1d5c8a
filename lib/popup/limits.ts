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

/**
 * Frames for which a window keeps its height before it counts as being as high as the screen lets it: browsers resize
 * a popup within a few frames of its content, and a tenth of a second is not seen.
 */
export const FRAMES_TO_REST = 6;

/** Windows lower than this are still opening (CSS pixels): even small screens leave a popup more. */
export const LEAST_ROOM = 320;
