/**
 * The living text of a document: every block once, the visible part first, and then only what is added or edited.
 *
 *   document ──MutationObserver──▶ Changes ──at once──▶ onGone
 *                                     │ at most four times a second
 *                                     ▼
 *              Pass (walk in slices) ──▶ Delivery (batches) ──▶ onBlocks
 *
 * Open shadow roots are not read: finding them would need a look at every element (the walk looks at text only, at
 * 0.6 of the price), and each needs an observer and, in Firefox, a style sheet of its own inside the page.
 */
import { type AddressWatch, watchAddress } from './address.ts';
import type { Block } from './block.ts';
import { Changes, OBSERVED } from './changes.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { PAGE_LIMITS } from './limits.ts';
import { Pass, type PassContext } from './pass.ts';
import { createPlaces } from './places.ts';
import { type Region, regionsOf } from './region.ts';
import { type BlockRegistry, createBlockRegistry, isIntact } from './registry.ts';
import { createSections } from './sections.ts';
import { textsBetween } from './text-nodes.ts';
import { createBell, idleTurn, nextTurn, pause, whenShown } from './turns.ts';
import { createViewportOrder, type ViewportOrder } from './viewport-order.ts';
import type { Walk, WalkBudget } from './walk.ts';

export interface PageTextOptions {
  readonly document: Document;
  /** Ends everything: observers, listeners, timers. */
  readonly signal: AbortSignal;
  /** How much is read between two chances for the page to go on; a full slice if absent. */
  readonly slice?: WalkBudget;
  /** Nodes of ours in the page, whose coming and going is no change. */
  readonly own?: WeakSet<Node>;
  /** New blocks, at most a message's worth. The next batch waits for a promise that is answered; it must not reject. */
  readonly onBlocks: (blocks: Block[]) => void | Promise<void>;
  /** Ids of blocks whose text was edited, moved into another block or removed; called before the change is drawn. */
  readonly onGone: (ids: number[]) => void;
  /** The address changed without a new document. */
  readonly onNavigate?: (url: string) => void;
  /** The page came back from the back/forward cache; blocks that no longer hold are gone already. */
  readonly onRestore?: () => void;
  /** `document.open()` has removed every listener of the document and its window: they are to be added again. */
  readonly onReopen?: () => void;
}

/** What was done so far: the same for the same page and changes on every machine. */
export interface PageCounters {
  /** Text nodes met, and UTF-16 code units read from those that are read. */
  textNodes: number;
  characters: number;
  /** Steps between which the page could go on. */
  slices: number;
  /** Readings of the whole document or of what changed in it. */
  rescans: number;
  /** Blocks handed on, in how many batches, and blocks gone. */
  blocks: number;
  batches: number;
  gone: number;
}

export interface PageText {
  readonly counters: Readonly<PageCounters>;
  /** True while everything there is has been read and handed on; held-back blocks wait for the reader, not we. */
  readonly isSettled: boolean;
  /** True while the block stands in the document as it was handed on. */
  has(block: Block): boolean;
  get(id: number): Block | undefined;
}

const SLICE: WalkBudget = { nodes: PAGE_LIMITS.sliceNodes, text: PAGE_LIMITS.sliceText };

/** Looking for the stretch to read costs about as much as this many text nodes. */
const REGION_NODES = 20;

/** Reads the document until the signal aborts. */
export function createPageText(options: PageTextOptions): PageText {
  const reader = new PageReader(options);
  void reader.run();
  return reader;
}

class PageReader implements PageText {
  readonly counters: PageCounters = {
    ...{ textNodes: 0, characters: 0, slices: 0, rescans: 0, blocks: 0, batches: 0, gone: 0 },
  };
  readonly #options: PageTextOptions;
  readonly #view: Window & typeof globalThis;
  readonly #registry: BlockRegistry = createBlockRegistry();
  readonly #context: PassContext;
  readonly #changes: Changes;
  readonly #bell = createBell();
  readonly #delivery: Delivery;
  readonly #observer: MutationObserver;
  readonly #address: AddressWatch;
  /** The walk that is going on, and what the present slice has cost so far. */
  #walk: Walk | null = null;
  #slice = { nodes: 0, text: 0 };
  readonly #budget: WalkBudget;
  #lastRescan = Number.NEGATIVE_INFINITY;
  /** True while the whole document is an editor (`designMode`): nothing is read. */
  #isEditor = false;

  constructor(options: PageTextOptions) {
    const { document, signal } = options;
    const view = document.defaultView;
    if (view === null) throw new TypeError('The document to read has no window.');
    this.#options = options;
    this.#budget = options.slice ?? SLICE;
    this.#view = view;
    let id = 0;
    const places = createPlaces();
    const registry = this.#registry;
    this.#context = { document, places, registry, sections: createSections(), nextId: () => id++ };
    this.#changes = new Changes(places, registry, options.own ?? new WeakSet());
    this.#changes.touchEverything(Number.NEGATIVE_INFINITY);
    this.#delivery = createDelivery(document, signal, registry, () => this.#bell.ring());
    this.#address = watchAddress(document, signal, (url) => this.#onAddress(url));
    this.#observer = new view.MutationObserver((records) => this.#onRecords(records));
    this.#observer.observe(document, OBSERVED);
    view.addEventListener('pageshow', this.#onPageShow, { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#bell.ring();
    });
  }

  get isSettled(): boolean {
    const isWaiting = this.#walk !== null || this.#delivery.waiting !== null || this.#changes.since !== null;
    return this.counters.rescans > 0 && !isWaiting;
  }

  has(block: Block): boolean {
    return this.#registry.has(block);
  }

  get(id: number): Block | undefined {
    return this.#registry.get(id);
  }

  /** One thing after the other, the most urgent first; resolves after abort. */
  async run(): Promise<void> {
    const { document, signal } = this.#options;
    while (!signal.aborted) {
      await whenShown(document, signal);
      const wait = this.#waitForRescan();
      if (wait <= 0) await this.#rescan();
      else if (this.#delivery.waiting !== null) await this.#turn();
      else if (Number.isFinite(wait)) await pause(this.#view, wait, signal);
      else await this.#bell.rung();
    }
  }

  /** Milliseconds until changes may be read; infinite where there are none. */
  #waitForRescan(): number {
    const { since } = this.#changes;
    if (since === null) return Number.POSITIVE_INFINITY;
    const due = Math.max(this.#lastRescan + PAGE_LIMITS.rescanGap, since + PAGE_LIMITS.rescanSettle);
    return due - this.#view.performance.now();
  }

  async #rescan(): Promise<void> {
    const { everything, nodes } = this.#changes.take();
    if (this.#isAnEditorNow()) return;
    this.counters.rescans++;
    this.#lastRescan = this.#view.performance.now();
    if (everything) await this.#read(null, createViewportOrder(this.#options.document));
    else await this.#readChanged(nodes);
  }

  async #readChanged(nodes: ReadonlySet<Node>): Promise<void> {
    const covered = new Set<Node>();
    const work = [...nodes].filter((node) => !hasAncestorIn(node, nodes));
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (covered.has(node)) continue;
      for (const region of regionsOf(node, this.#context.places, this.#registry)) {
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
    const pass = new Pass(this.#context, region);
    this.#walk = pass.walk;
    this.#step(pass, order);
    while (!pass.walk.done) {
      await this.#turn();
      if (this.#options.signal.aborted) return [];
      if (pass.walk.lost) {
        this.#changes.touchEverything(this.#view.performance.now());
        break;
      }
      this.#step(pass, order);
    }
    this.#walk = null;
    if (order !== undefined) this.#delivery.offer(order.rest(), 'soon');
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
    this.#announceGone(gone);
    const { soon, later } = order?.part(fresh) ?? { soon: fresh, later: [] };
    this.#delivery.offer(soon, 'soon');
    this.#delivery.offer(later, 'later');
  }

  #isSliceFull(): boolean {
    return this.#slice.nodes >= this.#budget.nodes || this.#slice.text >= this.#budget.text;
  }

  /** Ends a slice: hands on one batch if one waits, then lets the page go first. */
  async #turn(): Promise<void> {
    this.counters.slices++;
    this.#slice = { nodes: 0, text: 0 };
    const { waiting } = this.#delivery;
    // What can wait does not go out in the middle of a walk, which may yet meet what the reader looks at.
    if (waiting === 'soon' || (waiting === 'later' && this.#walk === null)) await this.#deliver(waiting);
    await nextTurn(this.#view);
  }

  async #deliver(urgency: 'soon' | 'later'): Promise<void> {
    if (urgency === 'later') await idleTurn(this.#view, PAGE_LIMITS.idleWait);
    if (this.#options.signal.aborted) return;
    const batch = this.#delivery.take();
    if (batch.length === 0) return;
    this.counters.batches++;
    this.counters.blocks += batch.length;
    await this.#options.onBlocks(batch);
  }

  #onRecords(records: readonly MutationRecord[]): void {
    if (this.#options.signal.aborted || this.#isAnEditorNow()) return;
    const { document } = this.#options;
    const walk = this.#walk;
    for (const { target, removedNodes } of records) {
      if (walk !== null) for (const node of removedNodes) walk.lost ||= walk.standsIn(node);
      if (target === document && removedNodes.length > 0) this.#onReopen();
    }
    const gone = this.#changes.note(records, this.#view.performance.now());
    this.#remove(gone);
    this.#address.check();
    this.#bell.ring();
  }

  #remove(gone: Set<Block>): void {
    for (const block of gone) this.#registry.remove(block);
    this.#announceGone(gone);
  }

  #announceGone(gone: ReadonlySet<Block>): void {
    if (gone.size === 0) return;
    for (const block of gone) this.#delivery.drop(block);
    this.counters.gone += gone.size;
    this.#options.onGone(Array.from(gone, (block) => block.id));
  }

  /** Whether the document is an editor; its blocks are dropped when it becomes one and read when it ends. */
  #isAnEditorNow(): boolean {
    const isEditor = this.#options.document.designMode === 'on';
    if (isEditor && !this.#isEditor) this.#remove(new Set(this.#registry.all()));
    if (!isEditor && this.#isEditor) this.#changes.touchEverything(this.#view.performance.now());
    this.#isEditor = isEditor;
    return isEditor;
  }

  #onAddress(url: string): void {
    this.#onRecords(this.#observer.takeRecords());
    this.#options.onNavigate?.(url);
  }

  #onReopen(): void {
    this.#address.listen();
    this.#view.addEventListener('pageshow', this.#onPageShow, { signal: this.#options.signal });
    this.#options.onReopen?.();
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#onRecords(this.#observer.takeRecords());
    const gone = new Set<Block>();
    for (const block of this.#registry.all()) if (!isIntact(block)) gone.add(block);
    this.#changes.touch(gone, this.#view.performance.now());
    this.#remove(gone);
    this.#bell.ring();
    this.#options.onRestore?.();
  };
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}
