/** How much of the queue of scans is done at once and how much may wait in it, each argued. Lengths are UTF-16 code units. */
export const QUEUE_LIMITS = {
  /**
   * Text read between two chances for other messages: more than the median article holds (14,000), two to three
   * milliseconds of ordinary prose. A block is never cut, so that a slice of one long block may be a little more.
   */
  sliceText: 16_000,
  /** Mentions found after which a slice ends as well: judging them costs far more than passing over text without any. */
  sliceMentions: 64,
  /**
   * Slices in a row for one document before its tab is watched: fewer are over before anybody could close it, and
   * watching costs a few calls to the browser.
   */
  unwatchedSlices: 8,
  /**
   * Requests of one document that wait: a page asks for one batch after the other, and for one more stream of batches
   * while it is read again. Anything beyond a few of both is no page side of ours.
   */
  documentRequests: 8,
  /** Text of one document that waits: four of the largest messages. */
  documentText: 400_000,
  /** Text that waits in all: two hundred tabs with the largest message each, 40 MB at two bytes a unit. */
  text: 20_000_000,
} as const;
