/**
 * A block: the text of one paragraph-like element as a single string, with the way back to its text nodes.
 *
 *   DOM     <p>Residents of <b>Kup</b>yansk fled.</p>
 *   nodes   [ "Residents of " , "Kup" , "yansk fled." ]
 *   starts  [ 0               , 13    , 16            ]
 *   text    "Residents of Kupyansk fled."
 *
 * Node data is joined unchanged (soft hyphens, no-break spaces and line breaks stay), so that every offset into
 * `text` is an offset into a node. `<br>` contributes "\n" and no node; something that is seen but not read (code, a
 * picture, a button) contributes U+FFFC and no node. Offsets are UTF-16 code units.
 */
export interface Block {
  /** Unique in the document for as long as it lives; an edited block gets a new id. */
  readonly id: number;
  /** The nearest block-level ancestor of all its nodes. */
  readonly element: Element;
  readonly text: string;
  readonly nodes: readonly Text[];
  /**
   * `starts[i]`: offset in `text` of the first code unit of `nodes[i]`; ascending. The first is negative where an
   * over-long text was cut inside a node: the block then begins in the middle of it.
   */
  readonly starts: readonly number[];
  /** What a reader sees as one section: blocks between two headings, or inside one article of a feed. */
  readonly section: number;
}
