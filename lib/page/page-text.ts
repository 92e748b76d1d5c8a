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
import { createPlaces } from './places.ts';
import { type PageCounters, ReadingLoop } from './reading-loop.ts';
import { type BlockRegistry, createBlockRegistry, isIntact } from './registry.ts';
import { createSections } from './sections.ts';
import type { WalkBudget } from './walk.ts';

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
  /** Nodes came into the document, new ones or such as were in it before; called before they are drawn. */
  readonly onAdded?: () => void;
  /** The address changed without a new document. */
  readonly onNavigate?: (url: string) => void;
  /** The page came back from the back/forward cache; blocks that no longer hold are gone already. */
  readonly onRestore?: () => void;
  /** `document.open()` has removed every listener of the document and its window: they are to be added again. */
  readonly onReopen?: () => void;
}

export interface PageText {
  readonly counters: Readonly<PageCounters>;
  /** True while everything there is has been read and handed on; held-back blocks wait for the reader, not we. */
  readonly isSettled: boolean;
  /** True while the block stands in the document as it was handed on. */
  has(block: Block): boolean;
  get(id: number): Block | undefined;
}

/** Reads the document until the signal aborts. */
export function createPageText(options: PageTextOptions): PageText {
  return new PageReader(options);
}

class PageReader implements PageText {
  readonly #options: PageTextOptions;
  readonly #view: Window & typeof globalThis;
  readonly #registry: BlockRegistry = createBlockRegistry();
  readonly #changes: Changes;
  readonly #delivery: Delivery;
  readonly #loop: ReadingLoop;
  readonly #observer: MutationObserver;
  readonly #address: AddressWatch;
  /** True while the whole document is an editor (`designMode`): nothing is read. */
  #isEditor = false;

  constructor(options: PageTextOptions) {
    const { document, signal, slice, onBlocks } = options;
    const view = document.defaultView;
    if (view === null) throw new TypeError('The document to read has no window.');
    this.#options = options;
    this.#view = view;
    let id = 0;
    const places = createPlaces();
    const registry = this.#registry;
    const context = { document, places, registry, sections: createSections(), nextId: () => id++ };
    this.#changes = new Changes(places, registry, options.own ?? new WeakSet());
    this.#changes.touchEverything(Number.NEGATIVE_INFINITY);
    this.#delivery = createDelivery(document, signal, registry, () => this.#loop.wake());
    this.#loop = new ReadingLoop({
      ...{ context, view, signal, slice, onBlocks, changes: this.#changes, delivery: this.#delivery },
      isClosed: () => this.#isAnEditorNow(),
      onGone: (gone) => this.#announceGone(gone),
    });
    this.#address = watchAddress(document, signal, (url) => this.#onAddress(url));
    this.#observer = new view.MutationObserver((records) => this.#onRecords(records));
    this.#observer.observe(document, OBSERVED);
    view.addEventListener('pageshow', this.#onPageShow, { signal });
    signal.addEventListener('abort', () => this.#observer.disconnect());
    void this.#loop.run();
  }

  get counters(): Readonly<PageCounters> {
    return this.#loop.counters;
  }

  get isSettled(): boolean {
    return this.#loop.isSettled;
  }

  has(block: Block): boolean {
    return this.#registry.has(block);
  }

  get(id: number): Block | undefined {
    return this.#registry.get(id);
  }

  #onRecords(records: readonly MutationRecord[]): void {
    const { document, signal, onAdded } = this.#options;
    if (signal.aborted) return;
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) onAdded?.();
    if (this.#isAnEditorNow()) return;
    for (const { target, removedNodes } of records) {
      for (const node of removedNodes) this.#loop.loseGround(node);
      if (target === document && removedNodes.length > 0) this.#onReopen();
    }
    const gone = this.#changes.note(records, this.#view.performance.now());
    this.#remove(gone);
    this.#address.check();
    this.#loop.wake();
  }

  #remove(gone: Set<Block>): void {
    for (const block of gone) this.#registry.remove(block);
    this.#announceGone(gone);
  }

  #announceGone(gone: ReadonlySet<Block>): void {
    if (gone.size === 0) return;
    for (const block of gone) this.#delivery.drop(block);
    this.#loop.counters.gone += gone.size;
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
    this.#loop.wake();
    this.#options.onRestore?.();
  };
}
