/** Sizes of messages, each argued. Lengths are UTF-16 code units. */
export const MESSAGE_LIMITS = {
  /** A block is a paragraph; longer text is cut by the walk at this length (about 3,000 words). */
  blockText: 20_000,
  /** Blocks in one request: 64 paragraphs are more than two screens, so that the visible part is one message. */
  blocks: 64,
  /**
   * Text in one request: 100,000 units cross in under 3 ms, and several times the median article is one message. The
   * background reads it in slices, so that no tab starves another.
   */
  scanText: 100_000,
  /** More bearers of one name than a card could offer. */
  senses: 8,
  /** A search query. */
  query: 200,
} as const;
