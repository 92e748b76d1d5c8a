/**
 * From a document to its blocks: every text node once, in document order, by the browser's own TreeWalker; what is
 * skipped is decided by the parent, once an element. The same code reads a jsdom document on the command line.
 *
 *   TreeWalker ──text nodes──▶ Walk ──same block, nothing between──▶ Run ──block boundary──▶ Block
 *                               │
 *                       Places (skipped? which block? which link?)
 */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from './block.ts';
import { PAGE_LIMITS } from './limits.ts';
import { createPlaces, type Places, type ReadPlace } from './places.ts';
import { addText, cutRun, isNoBlock, type Run, type ToBlock } from './run.ts';
import { createSections, type Sections } from './sections.ts';
import { separatorBetween } from './separator.ts';
import { isText, lastText, textWalker } from './text-nodes.ts';

export interface WalkOptions {
  /** What is known of elements; a fresh memory if absent. */
  readonly places?: Places;
  /** Sections so far; numbered from 0 if absent. */
  readonly sections?: Sections;
  /** The next block id; 0, 1, 2 … if absent. */
  readonly nextId?: () => number;
  /** The last node to be read, with all that is in it; the last of the root if absent. */
  readonly to?: Node;
}

/** How far one step may go: it ends after the text node that reaches either. */
export interface WalkBudget {
  readonly nodes: number;
  /** UTF-16 code units. */
  readonly text: number;
}

const WITHOUT_END: WalkBudget = { nodes: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

/** A walk that can pause between text nodes and go on later, as long as it is not `lost`. */
export class Walk {
  /** Text nodes met and code units read so far: what a walk costs, whatever the machine. */
  nodes = 0;
  text = 0;
  done = false;
  /** Set by its owner when the node at which it paused was moved or removed. */
  lost = false;
  readonly #walker: TreeWalker;
  readonly #places: Places;
  readonly #sections: Sections;
  readonly #nextId: () => number;
  /** The text after which the walk ends, if it ends before its root does. */
  readonly #last: Text | null;
  /** The text to be read next, where it is not simply the walker's next. */
  #ahead: Text | null;
  #run: Run | null = null;
  /** Blank texts since the last text of the run. They cost a look at their parent only if the run goes on. */
  #blanks: Text[] = [];

  /** A walk over the text in `from`, or from `from` through `options.to`. */
  constructor(from: Node, options: WalkOptions = {}) {
    let id = 0;
    this.#places = options.places ?? createPlaces();
    this.#sections = options.sections ?? createSections();
    this.#nextId = options.nextId ?? (() => id++);
    const isPart = options.to !== undefined || isText(from);
    this.#walker = textWalker(isPart ? (from.ownerDocument ?? from) : from);
    if (isPart) this.#walker.currentNode = from;
    this.#last = isPart ? lastText(options.to ?? from) : null;
    this.#ahead = isText(from) ? from : null;
    this.done = isPart && this.#last === null;
  }

  /** True if `node` holds the place where the walk paused or where it is to end: it cannot go on if that moves. */
  standsIn(node: Node): boolean {
    return node.contains(this.#walker.currentNode) || (this.#last !== null && node.contains(this.#last));
  }

  /** Goes on by at most `budget`; answers the blocks that were completed. */
  next(budget: WalkBudget): Block[] {
    const blocks: Block[] = [];
    const nodes = this.nodes + budget.nodes;
    const text = this.text + budget.text;
    const walker = this.#walker;
    const last = this.#last;
    // Most texts of a page are blank: the way past them is as short as it can be, and calls nothing of ours.
    while (!this.done && this.nodes < nodes && this.text < text) {
      const node = this.#ahead ?? (walker.nextNode() as Text | null);
      this.#ahead = null;
      if (node === null) {
        this.done = true;
        break;
      }
      this.nodes++;
      const data = node.data;
      if (data.trim() !== '') this.#read(node, data, blocks);
      else if (this.#run !== null) this.#blanks.push(node);
      if (node === last) this.done = true;
    }
    if (this.done) this.#flush(blocks);
    return blocks;
  }

  /** Reads a text that is not blank. */
  #read(node: Text, data: string, blocks: Block[]): void {
    const parent = node.parentElement;
    if (parent === null) return;
    const place = this.#places.of(parent);
    if (place.skipped) {
      if (place.root !== parent) this.#leave(place.root);
      return;
    }
    this.text += data.length;
    let run = this.#run;
    if (run === null || run.place.block !== place.block || !this.#goesOn(run, node, data, place, blocks)) {
      this.#flush(blocks);
      const { link } = place;
      run = {
        place,
        last: node,
        nodes: [node],
        starts: [0],
        text: data,
        links: link ? 1 : 0,
        link,
        wasCut: false,
      };
      this.#run = run;
    }
    if (run.text.length > MESSAGE_LIMITS.blockText) cutRun(run, this.#toBlock, blocks);
  }

  /** Goes on after `root`, without a look at the rest of its text. */
  #leave(root: Element): void {
    if (this.#last !== null && root.contains(this.#last)) {
      this.done = true;
      return;
    }
    this.#walker.currentNode = root;
    this.#ahead = this.#walker.nextSibling() as Text | null;
    if (this.#ahead === null) this.done = true;
  }

  /** Adds `node` of the same block, with the blanks before it, to the run if nothing stands between; else false. */
  #goesOn(run: Run, node: Text, data: string, place: ReadPlace, blocks: Block[]): boolean {
    let separator = separatorBetween(run.last, node, this.#places);
    if (separator === null) return false;
    if (this.#blanks.length > 0) {
      for (const blank of this.#blanks) this.#addBlank(blank, run, blocks);
      this.#blanks.length = 0;
      separator = separatorBetween(run.last, node, this.#places);
    }
    addText(run, node, data, place.link, separator ?? '');
    return true;
  }

  /** Adds a blank that is known to stand inside the run, unless it is skipped. */
  #addBlank(blank: Text, run: Run, blocks: Block[]): void {
    const place = blank.parentElement && this.#places.of(blank.parentElement);
    if (place === null || place.skipped || blank.data === '') return;
    addText(run, blank, blank.data, place.link, separatorBetween(run.last, blank, this.#places) ?? '');
    cutRun(run, this.#toBlock, blocks);
  }

  #flush(blocks: Block[]): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    if (this.#blanks.length > 0) this.#blanks.length = 0;
    if ((run.wasCut || run.links >= PAGE_LIMITS.linkRow) && isNoBlock(run)) return;
    blocks.push(this.#toBlock(run.place, run.nodes, run.starts, run.text));
  }

  readonly #toBlock: ToBlock = (place, nodes, starts, text) => {
    const section = this.#sections.at(place);
    return { id: this.#nextId(), element: place.block, text, nodes, starts, section };
  };
}

/** The blocks of all text in `root` in document order, one by one. */
export function* walkBlocks(root: Node, options: WalkOptions = {}): Generator<Block> {
  const walk = new Walk(root, options);
  while (!walk.done) yield* walk.next({ nodes: 256, text: Number.POSITIVE_INFINITY });
}

/** The blocks of all text in `root` (a document, an element or a text node) in document order. */
export function collectBlocks(root: Node, options: WalkOptions = {}): Block[] {
  return new Walk(root, options).next(WITHOUT_END);
}
