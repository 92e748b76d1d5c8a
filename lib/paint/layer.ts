/**
 * One highlight of ours and the ranges in it. A range whose text has left the document paints nothing: it is stale, and
 * waits to be taken out, because a highlight looks through all its ranges for the one that goes (0.25 ms in Firefox
 * among 10,000), and the page waits for whatever is done while it removes things.
 *
 *   ranges      [ painting …, stale … ]    as many as the highlight holds
 *   stale       first text node → ranges that begin in it, those that went first in front
 */
import { PAINT_LIMITS } from './limits.ts';

export class Layer {
  readonly highlight: Highlight;
  readonly #ranges = new Set<StaticRange>();
  readonly #stale = new Map<Node, StaticRange[]>();
  #staleRanges = 0;

  /** @param highlight One without ranges. */
  constructor(highlight: Highlight) {
    this.highlight = highlight;
  }

  /** Ranges that may paint something. */
  get painting(): number {
    return this.#ranges.size - this.#staleRanges;
  }

  /** Ranges that wait to be taken out. */
  get stale(): number {
    return this.#staleRanges;
  }

  /** False if the page took something out of the highlight, or put something in. */
  get isWhole(): boolean {
    return this.highlight.size === this.#ranges.size;
  }

  add(range: StaticRange): void {
    this.#ranges.add(range);
    this.highlight.add(range);
  }

  /** Takes a range out: at once where it may be seen, later where its text has left the document. */
  remove(range: StaticRange): void {
    if (!this.#ranges.has(range)) return;
    const node = range.startContainer;
    if (node.isConnected) {
      this.#takeOut(range);
      return;
    }
    const others = this.#stale.get(node);
    if (others === undefined) this.#stale.set(node, [range]);
    else others.push(range);
    this.#staleRanges++;
  }

  /** Takes out the stale ranges whose text is in the document again: whatever it says now, they are not for it. */
  removeReturned(): void {
    for (const [node, ranges] of this.#stale) {
      if (node.isConnected) this.#takeOutStale(node, ranges, ranges.length);
    }
  }

  /** Takes out at most `room` stale ranges, or all where most are stale; answers how much of the room that took. */
  removeStale(room: number): number {
    if (this.#staleRanges === 0 || room === 0) return 0;
    if (this.#isCheaplyRebuilt() || this.#staleRanges >= PAINT_LIMITS.marks) {
      this.rebuild();
      return room;
    }
    let left = room;
    for (const [node, ranges] of this.#stale) {
      if (left === 0) break;
      left -= this.#takeOutStale(node, ranges, left);
    }
    return room - left;
  }

  #isCheaplyRebuilt(): boolean {
    return this.painting <= Math.min(this.#staleRanges, PAINT_LIMITS.rebuilt);
  }

  /** Fills the highlight anew with what may paint something. */
  rebuild(): void {
    for (const ranges of this.#stale.values()) for (const range of ranges) this.#ranges.delete(range);
    this.#stale.clear();
    this.#staleRanges = 0;
    this.highlight.clear();
    for (const range of this.#ranges) this.highlight.add(range);
  }

  /** Takes out the first `room` of the stale ranges that begin in `node`; answers how many there were. */
  #takeOutStale(node: Node, ranges: StaticRange[], room: number): number {
    const taken = ranges.splice(0, room);
    for (const range of taken) this.#takeOut(range);
    this.#staleRanges -= taken.length;
    if (ranges.length === 0) this.#stale.delete(node);
    return taken.length;
  }

  #takeOut(range: StaticRange): void {
    this.#ranges.delete(range);
    this.highlight.delete(range);
  }
}
