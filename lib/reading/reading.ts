/**
 * One page being read, from its text to its marks and its card, for as long as `signal` allows.
 *
 *   PageText ──blocks──▶ background ──mentions──▶ Finds ──marks──▶ Painter ──▶ what the reader sees
 *                                                                      └──▶ card: pointer, tap, key, popup
 */
import { type CardController, createCardController } from '#lib/card/card-controller.ts';
import type { FoundEntity, MessageName, PageState, Request, Response } from '#lib/messages/message-map.ts';
import type { Failure, Result } from '#lib/messages/result.ts';
import type { Block } from '#lib/page/block.ts';
import { pageDateOf } from '#lib/page/page-date.ts';
import { createPageText, type PageText } from '#lib/page/page-text.ts';
import { bringIntoView, isAhead, linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { createPainter, type Painter } from '#lib/paint/painter.ts';
import { Finds, type Repaint } from './finds.ts';
import { scanBlocks } from './scan.ts';
import { neighbour, neighbourOf } from './stepper.ts';

type BackgroundMessage = Extract<MessageName, `background/${string}`>;

/** The way out of the page: to the background, as long as there is one. */
export interface ReadingPorts {
  ask<N extends BackgroundMessage>(name: N, request: Request<N>): Promise<Result<Response<N>>>;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  /** Called when that was noticed: nothing of ours may stay. */
  onOrphaned(): void;
}

export interface ReadingOptions {
  readonly document: Document;
  readonly marks: 'first' | 'every';
  readonly ports: ReadingPorts;
  readonly signal: AbortSignal;
}

export interface Reading {
  state(): Extract<PageState, { state: 'annotated' }>;
  /** The entities found, each once, in the order of their first mention. */
  found(): FoundEntity[];
  /** Marks the first mention in each section, or every one. */
  mark(marks: 'first' | 'every'): void;
  /** Scrolls to the entity's next mention and opens its card; false if the page names it no more. */
  show(entityId: string): boolean;
  /** The same for the next or previous mark of the page; false if there is none. */
  step(to: 'next' | 'previous'): boolean;
}

/** Reads until the signal aborts; then everything of ours is out of the page. */
export function startReading(options: ReadingOptions): Reading {
  return new PageReading(options);
}

class PageReading implements Reading {
  readonly #options: ReadingOptions;
  readonly #finds: Finds;
  readonly #painter: Painter;
  readonly #page: PageText;
  readonly #card: CardController;
  #current: Mark | undefined;
  /** Batches on their way to the background. */
  #asked = 0;
  #reported = '';

  constructor(options: ReadingOptions) {
    const { document, marks, ports, signal } = options;
    this.#options = options;
    this.#finds = new Finds({ compare: byPosition, marks });
    this.#painter = createPainter({ document, signal, onFirstPaint: () => this.#bringStyles() });
    this.#card = createCardController({
      hit: (x, y) => this.#hit(x, y),
      lines: (mark: Mark) => linesOf(mark),
      element: (mark: Mark) => elementOf(mark),
      detail: (entity) => ports.ask('background/detail', { entity }),
      pageDate: () => pageDateOf(document, new Date()),
      onClosed: () => this.#setCurrent(undefined),
      locale: navigator.language,
      signal,
    });
    this.#page = createPageText({
      document,
      signal,
      onBlocks: (blocks) => this.#scan(blocks),
      onGone: (ids) => this.#forget(ids),
      onNavigate: () => this.#finds.navigated(),
      onReopen: () => this.#painter.listen(),
    });
  }

  state(): ReturnType<Reading['state']> {
    const found = this.#finds.found();
    return {
      state: 'annotated',
      mentions: found.reduce((sum, { count }) => sum + count, 0),
      entities: found.length,
      contested: found.filter(({ contested }) => contested).length,
      // A tab in the background is read when it is first shown.
      reading: this.#asked > 0 || this.#page.counters.rescans === 0,
    };
  }

  found(): FoundEntity[] {
    return this.#finds.found();
  }

  mark(marks: 'first' | 'every'): void {
    this.#repaint(this.#finds.mark(marks));
  }

  show(entityId: string): boolean {
    return this.#open(neighbourOf(this.#finds.all(), entityId, this.#current, isAhead));
  }

  step(to: 'next' | 'previous'): boolean {
    return this.#open(neighbour(this.#finds.marked(), this.#current, to, isAhead));
  }

  #open(mark: Mark | undefined): boolean {
    if (mark === undefined) return false;
    this.#setCurrent(mark);
    bringIntoView(mark);
    this.#card.open(mark);
    return true;
  }

  #setCurrent(mark: Mark | undefined): void {
    this.#painter.current(mark ?? null);
    if (mark !== undefined) this.#current = mark;
  }

  #hit(x: number, y: number): Mark | null {
    if (this.#isOrphaned()) return null;
    return markAt(this.#options.document, this.#painter, x, y);
  }

  async #scan(blocks: readonly Block[]): Promise<void> {
    if (this.#isOrphaned()) return;
    this.#asked++;
    const scanned = await scanBlocks(
      blocks,
      (request) => this.#options.ports.ask('background/scan', request),
      (block) => this.#page.has(block),
    );
    this.#asked--;
    if (this.#options.signal.aborted) return;
    if (!scanned.ok) return this.#failed(scanned);
    this.#repaint(this.#finds.add(scanned.value.blocks, scanned.value.entities));
    this.#report();
  }

  /** Blocks that could not be scanned stay as they are: no mark is better than a wrong one. */
  #failed({ why }: Failure): void {
    if (why === 'unreachable') this.#isOrphaned();
  }

  #forget(blockIds: readonly number[]): void {
    const gone = new Set(blockIds);
    for (const mark of this.#finds.all()) if (gone.has(mark.block.id)) this.#card.gone(mark);
    for (const id of blockIds) this.#painter.drop(id);
    if (this.#current !== undefined && gone.has(this.#current.block.id)) this.#setCurrent(undefined);
    this.#repaint(this.#finds.drop(blockIds));
    this.#report();
  }

  #repaint(repaints: readonly Repaint[]): void {
    for (const { block, marks } of repaints) this.#painter.set(block, marks);
  }

  /** Tells the background what the badge should show, if that changed. */
  #report(): void {
    const { mentions, contested } = this.state();
    const report = `${mentions} ${contested}`;
    if (report === this.#reported) return;
    this.#reported = report;
    void this.#options.ports.ask('background/found', { mentions, contested });
  }

  #bringStyles(): void {
    void this.#options.ports.ask('background/styles', { on: true });
    this.#options.signal.addEventListener(
      'abort',
      () => {
        if (this.#options.ports.isAlive()) void this.#options.ports.ask('background/styles', { on: false });
      },
      { once: true },
    );
  }

  #isOrphaned(): boolean {
    if (this.#options.ports.isAlive()) return false;
    this.#options.ports.onOrphaned();
    return true;
  }
}

function byPosition(a: Block, b: Block): number {
  const [before, after] = [a.nodes[0], b.nodes[0]];
  if (before === undefined || after === undefined || before === after) return a.id - b.id;
  return before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const elementOf = ({ block }: Mark): Element | null => (block.element.isConnected ? block.element : null);
