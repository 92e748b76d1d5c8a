/** How much of a page is read at once and how often, each argued. Lengths are UTF-16 code units, times milliseconds. */
export const PAGE_LIMITS = {
  /**
   * Text nodes walked between two chances for input: some 6 µs each while the code is cold, so that a slice takes 5 ms
   * on a slow machine. A page of usual length (300 to 1,500 text nodes) is read in one or two.
   */
  sliceNodes: 800,
  /** Text walked between two chances for input: twice the median article, whose joining is the smaller part of that. */
  sliceText: 30_000,
  /** Rescans of changed parts start at least this far apart: four a second, which no reader feels as late. */
  rescanGap: 250,
  /** Changes are let settle this long: frameworks insert a list item by item, and one rescan then sees them all. */
  rescanSettle: 30,
  /** More changed nodes than this between two rescans (a hidden tab, a rebuilt page): the whole page is read again. */
  changedNodes: 5_000,
  /** Blocks before the one in the middle of the viewport that count as visible: a screen of short paragraphs. */
  blocksAbove: 24,
  /** The rest of the page waits for idle time, yet no longer than this a batch: a busy page must not starve it. */
  idleWait: 200,
  /** How far before the limit the place to cut an over-long block is looked for: a long paragraph. */
  cutSearch: 2_000,
  /** Text nodes and text of a list that are looked at to decide whether it is a list of links: its first screens. */
  listNodes: 200,
  listText: 4_000,
  /** Share of a text inside links above which it is there to lead away, not to be read; commas and bars are the rest. */
  linkShare: 0.8,
  /** Links a paragraph must hold to be a row of links: a headline or teaser is one link, a sentence may name two. */
  linkRow: 3,
  /** Links a list must hold to be a list of links: with one it is a bullet that happens to be linked. */
  linkList: 2,
  /** Structured data beyond this is no article's metadata, and parsing it would cost more than the walk. */
  jsonLd: 200_000,
  /** Times the gate asks before it rests for good. */
  asks: 5,
  /** Growth of paragraph text after which the gate asks again: about what one scoring paragraph of Readability holds. */
  askGrowth: 500,
} as const;
