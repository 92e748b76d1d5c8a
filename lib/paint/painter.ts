/**
 * Marks on the page: painted by the browser over the page's own text, so that no node is added, moved or split. A
 * block is painted when it comes near the viewport and a reader can see it; marks beyond that cost nothing.
 *
 *   set ──▶ Entry ──IntersectionObserver: near──▶ seen? ──yes──▶ StaticRanges in CSS.highlights
 *                       ▲      │                    └──no──▶ unseen: looked at again when something was revealed
 *                       │      └── more than a slice ──▶ waiting: observed anew, so that it comes with the next frame
 *                       └───────────────────────────────────┘
 *
 * Everything is asked and painted when the observer reports: layout is clean then, so that none is forced.
 */
import type { Block } from '#lib/page/block.ts';
import { nodeIndexAt, staticRangeOf } from '#lib/page/ranges.ts';
import { boxOf, isDrawn, isSeen } from '#lib/page/visibility.ts';
import { PAINT_LIMITS } from './limits.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { lookOf, type MarkLook } from './mark-looks.ts';
import { createRegistry, type HighlightRegistry } from './registry.ts';
import { watchReveals } from './reveals.ts';

export interface PainterOptions {
  readonly document: Document;
  /** Takes everything of ours off the screen. */
  readonly signal: AbortSignal;
  /** Before the first range is painted: time to bring the rules. */
  readonly onFirstPaint: () => void;
}

export interface Painter {
  /** Replaces the marks of a block; none takes them away. Where the text no longer holds the name nothing is painted. */
  set(block: Block, marks: readonly Mark[]): void;
  drop(blockId: number): void;
  /** Nodes came into the document; to be called before they are drawn. */
  returned(): void;
  /** Draws one mark as the one at which the keyboard is, marked or not; null takes it away. */
  current(mark: Mark | null): void;
  /** The marks that touch the caret at `offset` in `node`; none where nobody can see them. */
  marksAt(node: Text, offset: number): Mark[];
  /** Listens (again): `document.open()` removes every listener of the document and its window. */
  listen(): void;
  readonly counters: Readonly<PainterCounters>;
}

export interface PainterCounters {
  /** Marks painted now, the current one not counted. */
  painted: number;
  /** Ranges registered so far. */
  ranges: number;
  /** Frames in which something was painted: at most `PAINT_LIMITS.slice` marks in each. */
  slices: number;
  /** Ranges of text that has left the document: they paint nothing, and are taken out when the page is idle. */
  readonly stale: number;
}

interface Painted {
  readonly look: MarkLook;
  readonly range: StaticRange;
}

interface Entry {
  readonly block: Block;
  /** The element observed in place of the block. */
  readonly box: Element;
  /** By start. */
  marks: readonly Mark[];
  isNear: boolean;
  /** Null while not painted. */
  painted: Painted[] | null;
  /** How many of the marks have been looked at for painting: all, unless a slice ended among them. */
  looked: number;
}

export function createPainter(options: PainterOptions): Painter {
  return new HighlightPainter(options);
}

class HighlightPainter implements Painter {
  readonly counters: PainterCounters;
  readonly #document: Document;
  readonly #registry: HighlightRegistry;
  readonly #signal: AbortSignal;
  readonly #index = new MarkIndex();
  readonly #entries = new Map<number, Entry>();
  readonly #byBox = new Map<Element, Set<Entry>>();
  /** Near the viewport, but nobody can see them. */
  readonly #unseen = new Set<Entry>();
  /** Near the viewport, to be painted in one of the next frames. */
  readonly #waiting = new Set<Entry>();
  readonly #observer: IntersectionObserver;
  /** Watched for from the first block on that nobody can see. */
  #reveals: { listen(): void } | undefined;
  /** Marks that may still be painted in this slice. */
  #room = 0;
  #onFirstPaint: (() => void) | null;
  #current: StaticRange | null = null;
  #currentBlock: Block | null = null;

  constructor({ document, signal, onFirstPaint }: PainterOptions) {
    const margins = { rootMargin: PAINT_LIMITS.margin, scrollMargin: PAINT_LIMITS.margin };
    this.#document = document;
    this.#signal = signal;
    const registry = createRegistry(document, signal);
    this.#registry = registry;
    this.counters = {
      ...{ painted: 0, ranges: 0, slices: 0 },
      get stale() {
        return registry.stale;
      },
    };
    this.#onFirstPaint = onFirstPaint;
    this.#observer = new IntersectionObserver((entries) => this.#onMoved(entries), margins);
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  set(block: Block, marks: readonly Mark[]): void {
    const known = this.#entries.get(block.id);
    if (marks.length === 0 || this.#signal.aborted) {
      this.#forget(known);
      return;
    }
    const sorted = marks.toSorted((a, b) => a.start - b.start);
    if (known === undefined) this.#add(block, sorted);
    else if (!isSame(known.marks, sorted)) this.#replace(known, sorted);
  }

  drop(blockId: number): void {
    if (this.#currentBlock?.id === blockId) this.current(null);
    this.#forget(this.#entries.get(blockId));
  }

  returned(): void {
    this.#registry.returned();
  }

  current(mark: Mark | null): void {
    this.#registry.check();
    if (this.#current !== null) this.#registry.remove('current', this.#current);
    this.#current = mark === null ? null : staticRangeOf(mark.block, mark.start, mark.end);
    this.#currentBlock = mark?.block ?? null;
    if (this.#current !== null) this.#paintRange('current', this.#current);
  }

  marksAt(node: Text, offset: number): Mark[] {
    this.#registry.check();
    return this.#registry.stoodDown ? [] : this.#index.at(node, offset);
  }

  listen(): void {
    this.#reveals?.listen();
  }

  #paintRange(look: MarkLook, range: StaticRange): void {
    this.#onFirstPaint?.();
    this.#onFirstPaint = null;
    this.#registry.add(look, range);
  }

  #add(block: Block, marks: readonly Mark[]): void {
    const box = boxOf(block.element);
    const entry: Entry = { block, box, marks, isNear: false, painted: null, looked: 0 };
    const sharing = this.#byBox.get(box) ?? new Set();
    this.#entries.set(block.id, entry);
    this.#byBox.set(box, sharing.add(entry));
    this.#index.add(block, marks);
    this.#observe(box);
  }

  #replace(entry: Entry, marks: readonly Mark[]): void {
    const wasPainted = entry.painted !== null;
    this.#unpaint(entry);
    this.#index.remove(entry.block, entry.marks);
    entry.marks = marks;
    if (!this.#unseen.has(entry)) this.#index.add(entry.block, marks);
    if (!wasPainted) return;
    // At once, so that what stays does not flicker.
    this.#room = PAINT_LIMITS.slice;
    this.#paint(entry);
    this.#goOn();
  }

  #forget(entry: Entry | undefined): void {
    if (entry === undefined) return;
    this.#unpaint(entry);
    this.#index.remove(entry.block, entry.marks);
    this.#unseen.delete(entry);
    this.#waiting.delete(entry);
    this.#entries.delete(entry.block.id);
    const sharing = this.#byBox.get(entry.box);
    sharing?.delete(entry);
    if (sharing?.size !== 0) return;
    this.#byBox.delete(entry.box);
    this.#observer.unobserve(entry.box);
  }

  /** Observed anew, so that the observer reports where the box is, when layout is clean. */
  #observe(box: Element): void {
    this.#observer.unobserve(box);
    this.#observer.observe(box);
  }

  #onMoved(reports: readonly IntersectionObserverEntry[]): void {
    this.#registry.check();
    this.#room = PAINT_LIMITS.slice;
    for (const { target, isIntersecting, boundingClientRect } of this.#visibleFirst(reports)) {
      for (const entry of this.#byBox.get(target) ?? []) {
        entry.isNear = isIntersecting;
        this.#waiting.delete(entry);
        if (isIntersecting && !isWhole(entry)) this.#show(entry, boundingClientRect);
      }
    }
    if (this.#room < PAINT_LIMITS.slice) this.counters.slices++;
    this.#goOn();
  }

  /** What is in the viewport before what is merely near it. */
  #visibleFirst(reports: readonly IntersectionObserverEntry[]): readonly IntersectionObserverEntry[] {
    const height = this.#document.defaultView?.innerHeight ?? 0;
    const isVisible = ({ boundingClientRect: { top, bottom } }: IntersectionObserverEntry): boolean =>
      bottom > 0 && top < height;
    return [...reports.filter(isVisible), ...reports.filter((report) => !isVisible(report))];
  }

  /** Has the next slice's worth of what waits reported again, with the next frame. */
  #goOn(): void {
    let marks = 0;
    for (const entry of this.#waiting) {
      this.#observe(entry.box);
      marks += entry.marks.length - entry.looked;
      if (marks >= PAINT_LIMITS.slice) break;
    }
  }

  #show(entry: Entry, box: DOMRectReadOnly): void {
    const isSeenNow = isSeen(entry.block.element, box);
    if (isSeenNow && this.#unseen.delete(entry)) this.#index.add(entry.block, entry.marks);
    if (isSeenNow) {
      this.#paint(entry);
    } else if (!this.#unseen.has(entry)) {
      this.#unseen.add(entry);
      this.#index.remove(entry.block, entry.marks);
      this.#reveals ??= watchReveals(this.#document, this.#signal, () => this.#lookAgain());
    }
  }

  #lookAgain(): void {
    for (const { box } of this.#unseen) this.#observe(box);
  }

  /** Paints as many of the entry's marks as there is room for in this slice; the others wait for the next. */
  #paint(entry: Entry): void {
    if (this.#registry.stoodDown) return;
    if (this.#room === 0) {
      this.#waiting.add(entry);
      return;
    }
    const marks = entry.marks.slice(entry.looked, entry.looked + this.#room);
    if (!this.#hasRoomFor(marks.length)) return;
    this.#room -= marks.length;
    entry.looked += marks.length;
    entry.painted ??= [];
    for (const mark of marks) {
      const range = isDrawnInline(mark) ? staticRangeOf(mark.block, mark.start, mark.end) : null;
      if (range === null) continue;
      const look = lookOf(mark);
      entry.painted.push({ look, range });
      this.#paintRange(look, range);
      this.counters.painted++;
      this.counters.ranges++;
    }
    if (!isWhole(entry)) this.#waiting.add(entry);
  }

  #unpaint(entry: Entry): void {
    for (const { look, range } of entry.painted ?? []) this.#registry.remove(look, range);
    this.counters.painted -= entry.painted?.length ?? 0;
    entry.painted = null;
    entry.looked = 0;
  }

  /** Makes room by unpainting what has left the surroundings of the viewport, the first painted first. */
  #hasRoomFor(marks: number): boolean {
    const fits = (): boolean => this.counters.painted + marks <= PAINT_LIMITS.marks;
    for (const entry of this.#entries.values()) {
      if (fits()) break;
      if (!entry.isNear) this.#unpaint(entry);
    }
    return fits();
  }
}

const isWhole = ({ painted, looked, marks }: Entry): boolean => painted !== null && looked === marks.length;

const isSame = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);

/** False where the block is seen, but the inline element in which the name begins is not. */
function isDrawnInline({ block, start }: Mark): boolean {
  const parent = block.nodes[nodeIndexAt(block, start)]?.parentElement ?? block.element;
  return parent === block.element || isDrawn(parent);
}
