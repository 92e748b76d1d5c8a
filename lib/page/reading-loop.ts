/**
 * The work of a living reading, one thing after the other, the most urgent first: what changed, then what waits to be
 * handed on. Work is done in slices bounded by counts; between two of them the page goes first.
 */
import type { Block } from './block.ts';
import type { Changes } from './changes.ts';
import type { Delivery } from './delivery.ts';
import { PAGE_LIMITS } from './limits.ts';
import { Pass, type PassContext } from './pass.ts';
import { type Region, regionsOf } from './region.ts';
import { textsBetween } from './text-nodes.ts';
import { createBell, idleTurn, nextTurn, pause, whenShown } from './turns.ts';
import { createViewportOrder, type ViewportOrder } from './viewport-order.ts';
import type { Walk, WalkBudget } from './walk.ts';

/** What was done so far: the same for the same page and changes on every machine. */
export interface PageCounters {
  /** Text nodes met, and UTF-16 code units read from those that are read. */
  textNodes: number;
  characters: number;
  /** Turns that were left to the page. */
  slices: number;
  /** Readings of the whole document or of what changed in it. */
  rescans: number;
  /** Blocks handed on, in how many batches, and blocks gone. */
  blocks: number;
  batches: number;
  gone: number;
}

export interface ReadingLoopOptions {
  readonly context: PassContext;
  readonly changes: Changes;
  readonly delivery: Delivery;
  readonly view: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** How much is read between two chances for the page to go on; a full slice if absent. */
  readonly slice: WalkBudget | undefined;
  /** True if nothing is to be read now. */
  readonly isClosed: () => boolean;
  readonly onBlocks: (blocks: Block[]) => void | Promise<void>;
  readonly onGone: (gone: ReadonlySet<Block>) => void;
}

const SLICE: WalkBudget = { nodes: PAGE_LIMITS.sliceNodes, text: PAGE_LIMITS.sliceText };

/** Looking for the stretch to read costs about as much as this many text nodes. */
const REGION_NODES = 20;

export class ReadingLoop {
  readonly counters: PageCounters = {
    ...{ textNodes: 0, characters: 0, slices: 0, rescans: 0, blocks: 0, batches: 0, gone: 0 },
  };
  readonly #options: ReadingLoopOptions;
  readonly #budget: WalkBudget;
  readonly #bell = createBell();
  /** The walk that is going on, and what the present slice has cost so far. */
  #walk: Walk | null = null;
  #slice = { nodes: 0, text: 0 };
  #lastRescan = Number.NEGATIVE_INFINITY;
  #isReading = false;

  constructor(options: ReadingLoopOptions) {
    this.#options = options;
    this.#budget = options.slice ?? SLICE;
    options.signal.addEventListener('abort', () => this.wake());
  }

  /** True while everything there is has been read and handed on; held-back blocks wait for the reader, not we. */
  get isSettled(): boolean {
    const { changes, delivery } = this.#options;
    const isWaiting = this.#isReading || delivery.waiting !== null || changes.since !== null;
    return this.counters.rescans > 0 && !isWaiting;
  }

  /** Says that there may be something to do. */
  wake(): void {
    this.#bell.ring();
  }

  /** Says that a node was removed or moved: a walk that stands in it cannot go on. */
  loseGround(node: Node): void {
    if (this.#walk?.standsIn(node)) this.#walk.lost = true;
  }

  /** Resolves after abort. */
  async run(): Promise<void> {
    const { context, delivery, view, signal } = this.#options;
    while (!signal.aborted) {
      await whenShown(context.document, signal);
      const wait = this.#waitForRescan();
      if (wait <= 0) await this.#rescan();
      else if (delivery.waiting !== null) await this.#turn();
      else if (Number.isFinite(wait)) await pause(view, wait, signal);
      else await this.#bell.rung();
    }
  }

  /** Milliseconds until changes may be read; infinite where there are none. */
  #waitForRescan(): number {
    const { changes, view } = this.#options;
    if (changes.since === null) return Number.POSITIVE_INFINITY;
    const due = Math.max(this.#lastRescan + PAGE_LIMITS.rescanGap, changes.since + PAGE_LIMITS.rescanSettle);
    return due - view.performance.now();
  }

  async #rescan(): Promise<void> {
    const { changes, context, isClosed, view } = this.#options;
    const { everything, nodes } = changes.take();
    if (isClosed()) return;
    this.counters.rescans++;
    this.#lastRescan = view.performance.now();
    this.#isReading = true;
    if (everything) await this.#read(null, createViewportOrder(context.document));
    else await this.#readChanged(nodes);
    this.#isReading = false;
  }

  async #readChanged(nodes: ReadonlySet<Node>): Promise<void> {
    const { places, registry } = this.#options.context;
    const covered = new Set<Node>();
    const work = [...nodes].filter((node) => !hasAncestorIn(node, nodes));
    // In the order of the changes, which is mostly that of the document; the list grows on the way.
    for (const node of work) {
      if (covered.has(node)) continue;
      for (const region of regionsOf(node, places, registry)) {
        for (const text of textsBetween(region.from, region.to)) covered.add(text);
        this.#slice.nodes += REGION_NODES;
        work.push(...(await this.#read(region)));
        if (this.#isSliceFull()) await this.#turn();
        if (this.#options.signal.aborted) return;
      }
    }
  }

  /** Reads a region, or the whole document; answers texts outside of it whose block is gone because of it. */
  async #read(region: Region | null, order?: ViewportOrder): Promise<Text[]> {
    const pass = new Pass(this.#options.context, region);
    this.#walk = pass.walk;
    this.#step(pass, order);
    while (!pass.walk.done) {
      await this.#turn();
      if (this.#options.signal.aborted) return [];
      if (pass.walk.lost) {
        this.#options.changes.touchEverything(this.#options.view.performance.now());
        break;
      }
      this.#step(pass, order);
    }
    this.#walk = null;
    if (order !== undefined) this.#options.delivery.offer(order.rest(), 'soon');
    return pass.orphans();
  }

  #step(pass: Pass, order: ViewportOrder | undefined): void {
    const { nodes, text } = pass.walk;
    const { fresh, gone } = pass.next({
      nodes: this.#budget.nodes - this.#slice.nodes,
      text: this.#budget.text - this.#slice.text,
    });
    this.#slice.nodes += pass.walk.nodes - nodes;
    this.#slice.text += pass.walk.text - text;
    this.counters.textNodes += pass.walk.nodes - nodes;
    this.counters.characters += pass.walk.text - text;
    if (gone.size > 0) this.#options.onGone(gone);
    const { soon, later } = order?.part(fresh) ?? { soon: fresh, later: [] };
    this.#options.delivery.offer(soon, 'soon');
    this.#options.delivery.offer(later, 'later');
  }

  #isSliceFull(): boolean {
    return this.#slice.nodes >= this.#budget.nodes || this.#slice.text >= this.#budget.text;
  }

  /** Ends a slice: hands on one batch if one waits, then lets the page go first. */
  async #turn(): Promise<void> {
    this.counters.slices++;
    this.#slice = { nodes: 0, text: 0 };
    const { waiting } = this.#options.delivery;
    // What can wait does not go out in the middle of a walk, which may yet meet what the reader looks at.
    if (waiting === 'soon' || (waiting === 'later' && this.#walk === null)) await this.#deliver(waiting);
    await nextTurn(this.#options.view);
  }

  async #deliver(urgency: 'soon' | 'later'): Promise<void> {
    if (urgency === 'later') await idleTurn(this.#options.view, PAGE_LIMITS.idleWait);
    if (this.#options.signal.aborted) return;
    const batch = this.#options.delivery.take();
    if (batch.length === 0) return;
    this.counters.batches++;
    this.counters.blocks += batch.length;
    await this.#options.onBlocks(batch);
  }
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}
