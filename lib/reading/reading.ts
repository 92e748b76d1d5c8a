/**
 * One page being read, from its text to its marks and its card, for as long as `signal` allows.
 *
 *   PageText ──blocks──▶ background ──mentions──▶ Finds ──marks──▶ Painter ──▶ what the reader sees
 *                                                                      └──▶ card: pointer, tap, key, popup
 */
import { type CardController, createCardController } from '#lib/card/card-controller.ts';
import type {
  FoundEntity,
  PageState,
  Request,
  Response,
  WireExplanation,
} from '#lib/messages/message-map.ts';
import type { FROM_PAGES } from '#lib/messages/page-side.ts';
import { type Failure, failure, type Result, success } from '#lib/messages/result.ts';
import type { Block } from '#lib/page/block.ts';
import { pageDateOf } from '#lib/page/page-date.ts';
import { createPageText, type PageText } from '#lib/page/page-text.ts';
import { isSeen } from '#lib/page/visibility.ts';
import { bringIntoView, isAhead, linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { createPainter, type Painter } from '#lib/paint/painter.ts';
import { inBatches } from './batches.ts';
import { Finds, type Repaint } from './finds.ts';
import { scanBlocks } from './scan.ts';
import { neighbour, neighbourOf } from './stepper.ts';

/** What a page's script may ask. */
export type Question = keyof typeof FROM_PAGES;

/** The way out of the page: to the background, as long as there is one. */
export interface ReadingPorts {
  ask<N extends Question>(name: N, request: Request<N>): Promise<Result<Response<N>>>;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  /** Called when that was noticed: nothing of ours may stay. */
  onOrphaned(): void;
  /** The extension's version, for a report of a wrong mark. */
  readonly version?: string;
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
  /**
   * What the index knows has changed: asks anew about all that was read, as soon as no card is open. The marks stay
   * until the new ones are there.
   */
  reread(): void;
  /** The same for the next or previous mark of the page; false if there is none. */
  step(to: 'next' | 'previous'): boolean;
}

/** Reads until the signal aborts; then everything of ours is out of the page. */
export function startReading(options: ReadingOptions): Reading {
  return new PageReading(options);
}

class PageReading implements Reading {
  readonly #options: ReadingOptions;
  #finds: Finds;
  /** While the page is read again: what will take the place of `#finds`. */
  #next: Finds | undefined;
  readonly #painter: Painter;
  readonly #page: PageText;
  readonly #card: CardController;
  /** Blocks that were handed on and still stand, by id. */
  readonly #read = new Map<number, Block>();
  #marks: ReadingOptions['marks'];
  #current: Mark | undefined;
  /** True if the page is to be read again when the card closes. */
  #isRereadDue = false;
  /** Batches on their way to the background. */
  #asked = 0;
  #reported = 0;
  #isStyled = false;

  constructor(options: ReadingOptions) {
    const { document, marks, ports, signal } = options;
    this.#options = options;
    this.#marks = marks;
    this.#finds = this.#newFinds();
    this.#painter = createPainter({ document, signal, onFirstPaint: () => this.#bringStyles() });
    const own = new WeakSet<Node>();
    this.#card = createCardController({
      hit: (x, y) => this.#hit(x, y),
      lines: (mark: Mark) => linesOf(mark),
      element: (mark: Mark) => elementOf(mark),
      detail: (entities) => ports.ask('background/detail', { entities: [...entities] }),
      why: {
        whereabouts: ({ block: { text }, start, end }: Mark) => ({
          passage: { text, start, end },
          address: document.URL,
          version: ports.version,
        }),
        explain: (passage) => this.#explain(passage),
      },
      pageDate: () => pageDateOf(document, new Date()),
      onOpened: (host) => void own.add(host),
      onClosed: () => this.#cardClosed(),
      locale: navigator.language,
      signal,
    });
    signal.addEventListener('abort', () => this.#takeBack(), { once: true });
    this.#page = createPageText({
      document,
      signal,
      own,
      onBlocks: (blocks) => this.#scan(blocks),
      onGone: (ids) => this.#forget(ids),
      onNavigate: () => this.#navigated(),
      onRestore: () => this.#report('again'),
      onReopen: () => this.#painter.listen(),
    });
  }

  state(): ReturnType<Reading['state']> {
    const isReading = this.#asked > 0 || this.#next !== undefined || !this.#page.isSettled;
    return { state: 'annotated', ...this.#finds.counts, reading: isReading };
  }

  found(): FoundEntity[] {
    return this.#finds.found();
  }

  mark(marks: 'first' | 'every'): void {
    this.#marks = marks;
    this.#repaint(this.#finds.mark(marks));
    this.#next?.mark(marks);
  }

  reread(): void {
    this.#isRereadDue = this.#card.isOpen;
    if (!this.#isRereadDue) void this.#readAgain();
  }

  show(entityId: string): boolean {
    const marks = this.#finds.all();
    return this.#open((from) => neighbourOf(marks, entityId, from, isAhead));
  }

  step(to: 'next' | 'previous'): boolean {
    const marks = this.#finds.marked();
    return this.#open((from) => neighbour(marks, from, to, isAhead));
  }

  /** Opens the first mark on the way that a reader can see now; false if there is none. */
  #open(next: (from: Mark | undefined) => Mark | undefined): boolean {
    const first = next(this.#current);
    for (let mark = first; mark !== undefined; mark = next(mark)) {
      if (isInSight(mark)) {
        this.#setCurrent(mark);
        bringIntoView(mark);
        this.#card.open(mark);
        return true;
      }
      if (next(mark) === first) break;
    }
    return false;
  }

  #setCurrent(mark: Mark | undefined): void {
    this.#painter.current(mark ?? null);
    if (mark !== undefined) this.#current = mark;
  }

  #hit(x: number, y: number): Mark | null {
    if (this.#isOrphaned()) return null;
    return markAt(this.#options.document, this.#painter, x, y);
  }

  async #explain(passage: Request<'background/explain'>): Promise<Result<readonly WireExplanation[]>> {
    if (this.#isOrphaned()) return failure('unreachable');
    const answer = await this.#options.ports.ask('background/explain', passage);
    return answer.ok ? success(answer.value.packs) : answer;
  }

  async #scan(blocks: readonly Block[]): Promise<void> {
    if (this.#isOrphaned()) return;
    for (const block of blocks) this.#read.set(block.id, block);
    const finds = this.#next ?? this.#finds;
    this.#asked++;
    const scanned = await scanBlocks(
      blocks,
      (request) => this.#options.ports.ask('background/scan', request),
      (block) => this.#page.has(block),
    );
    this.#asked--;
    // Where reading again has begun meanwhile, it asks about these blocks too.
    if (this.#options.signal.aborted || finds !== (this.#next ?? this.#finds)) return;
    if (!scanned.ok) return this.#failed(scanned);
    const repaints = finds.add(scanned.value.blocks, scanned.value.entities);
    if (finds !== this.#finds) return;
    this.#repaint(repaints);
    this.#report();
  }

  /** What was found stands until all blocks have been asked about anew; then it is replaced at once. */
  async #readAgain(): Promise<void> {
    const next = this.#newFinds();
    this.#next = next;
    for (const batch of inBatches([...this.#read.values()])) {
      const here = batch.filter((block) => this.#page.has(block));
      if (here.length > 0) await this.#scan(here);
      if (this.#options.signal.aborted || next !== this.#next) return;
    }
    this.#finds = next;
    this.#next = undefined;
    for (const block of this.#read.values()) this.#painter.set(block, next.shownIn(block.id));
    this.#report();
  }

  #newFinds(): Finds {
    return new Finds({
      compare: byPosition,
      marks: this.#marks,
      standing: (blockId) => this.#finds.marksIn([blockId]),
    });
  }

  #navigated(): void {
    this.#repaint(this.#finds.navigated());
    this.#next?.navigated();
  }

  #cardClosed(): void {
    this.#setCurrent(undefined);
    if (this.#isRereadDue && !this.#options.signal.aborted) this.reread();
  }

  /** Blocks that could not be scanned stay as they are: no mark is better than a wrong one. */
  #failed({ why }: Failure): void {
    if (why === 'unreachable') this.#isOrphaned();
  }

  #forget(blockIds: readonly number[]): void {
    for (const mark of this.#finds.marksIn(blockIds)) this.#card.gone(mark);
    for (const id of blockIds) {
      this.#read.delete(id);
      this.#painter.drop(id);
    }
    if (this.#current !== undefined && blockIds.includes(this.#current.block.id)) this.#current = undefined;
    this.#repaint(this.#finds.drop(blockIds));
    this.#next?.drop(blockIds);
    this.#report();
  }

  #repaint(repaints: readonly Repaint[]): void {
    for (const { block, marks } of repaints) this.#painter.set(block, marks);
  }

  /** Tells the background what the badge should show, if that changed or the tab's badge may be lost. */
  #report(when: 'changed' | 'again' = 'changed'): void {
    const { mentions } = this.#finds.counts;
    if (when === 'changed' && mentions === this.#reported) return;
    this.#reported = mentions;
    void this.#options.ports.ask('background/found', { mentions });
  }

  #bringStyles(): void {
    void this.#options.ports.ask('background/styles', { on: true });
    this.#isStyled = true;
  }

  /** Takes back what the background holds for this page: the rules for marks, and the badge. */
  #takeBack(): void {
    const { ports } = this.#options;
    if (!ports.isAlive()) return;
    if (this.#isStyled) void ports.ask('background/styles', { on: false });
    if (this.#reported > 0) void ports.ask('background/found', { mentions: 0 });
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

/** True if a reader can see the name where it stands: not in a closed part of the page. */
function isInSight(mark: Mark): boolean {
  const [line] = linesOf(mark);
  return line !== undefined && isSeen(mark.block.element, line);
}

const elementOf = ({ block }: Mark): Element | null => (block.element.isConnected ? block.element : null);
