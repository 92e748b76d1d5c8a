/**
 * One page being read, from its text to its marks and its card, for as long as `signal` allows.
 *
 *   PageText ──blocks──▶ background ──mentions──▶ Finds ──marks──▶ Marking ──▶ what the reader sees
 *
 * What comes after the mentions is made when there are some: on a page that names nothing we know it never is.
 */
import type { FoundEntity, PageState } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import { createPageText, type PageText } from '#lib/page/page-text.ts';
import { nextTurn } from '#lib/page/turns.ts';
import { isAhead } from '#lib/paint/geometry.ts';
import { inBatches } from './batches.ts';
import { Finds, type Repaint } from './finds.ts';
import { Marking } from './marking.ts';
import { isOrphaned, type ReadingPorts } from './ports.ts';
import { inSlices, type Scanned, scanBlocks } from './scan.ts';
import { neighbour, neighbourOf } from './stepper.ts';

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

const NOTHING = { mentions: 0, entities: 0, contested: 0 } as const;

class PageReading implements Reading {
  readonly #options: ReadingOptions;
  readonly #page: PageText;
  /** Elements of ours in the page. */
  readonly #own = new WeakSet<Node>();
  /** Absent until something was found. */
  #finds: Finds | undefined;
  /** While the page is read again: what will take the place of `#finds`. */
  #next: Finds | undefined;
  /** Absent until there was something to mark. */
  #marking: Marking | undefined;
  /** Blocks that were handed on and still stand, by id. */
  readonly #read = new Map<number, Block>();
  #marks: ReadingOptions['marks'];
  /** Counts the readings of the whole page: an answer to an earlier one is not wanted. */
  #round = 0;
  /** True if the page is to be read again when the card closes. */
  #isRereadDue = false;
  /** Batches on their way to the background, or being laid out. */
  #asked = 0;
  #reported = 0;

  constructor(options: ReadingOptions) {
    const { document, marks, signal } = options;
    this.#options = options;
    this.#marks = marks;
    signal.addEventListener('abort', () => this.#takeBack(), { once: true });
    this.#page = createPageText({
      document,
      signal,
      own: this.#own,
      onBlocks: (blocks) => this.#scan(blocks),
      onGone: (ids) => this.#forget(ids),
      onAdded: () => this.#marking?.returned(),
      onNavigate: () => this.#navigated(),
      onRestore: () => this.#report('again'),
      onReopen: () => this.#marking?.listen(),
    });
  }

  state(): ReturnType<Reading['state']> {
    const isReading = this.#asked > 0 || this.#next !== undefined || !this.#page.isSettled;
    return { state: 'annotated', ...(this.#finds?.counts ?? NOTHING), reading: isReading };
  }

  found(): FoundEntity[] {
    return this.#finds?.found() ?? [];
  }

  mark(marks: 'first' | 'every'): void {
    this.#marks = marks;
    this.#repaint(this.#finds?.mark(marks));
    this.#next?.mark(marks);
  }

  reread(): void {
    this.#isRereadDue = this.#marking?.isCardOpen ?? false;
    if (!this.#isRereadDue) void this.#readAgain();
  }

  show(entityId: string): boolean {
    const marks = this.#finds?.all() ?? [];
    return this.#marking?.open((from) => neighbourOf(marks, entityId, from, isAhead)) ?? false;
  }

  step(to: 'next' | 'previous'): boolean {
    const marks = this.#finds?.marked() ?? [];
    return this.#marking?.open((from) => neighbour(marks, from, to, isAhead)) ?? false;
  }

  async #scan(blocks: readonly Block[]): Promise<void> {
    if (isOrphaned(this.#options.ports)) return;
    for (const block of blocks) this.#read.set(block.id, block);
    const round = this.#round;
    this.#asked++;
    const scanned = await scanBlocks(
      blocks,
      (request) => this.#options.ports.ask('background/scan', request),
      (block) => this.#page.has(block),
    );
    if (scanned.ok) await this.#take(scanned.value, round);
    // Blocks that could not be scanned stay as they are: no mark is better than a wrong one.
    else if (scanned.why === 'unreachable') isOrphaned(this.#options.ports);
    this.#asked--;
    if (this.#isWanted(round) && this.#next === undefined) this.#report();
  }

  /** False where reading again has begun meanwhile: it asks about the same blocks too. */
  #isWanted(round: number): boolean {
    return !this.#options.signal.aborted && round === this.#round;
  }

  /** Takes in what was found, in slices: the page goes first between two of them. */
  async #take({ blocks, entities }: Scanned, round: number): Promise<void> {
    let isFirst = true;
    for (const slice of inSlices(blocks)) {
      if (!isFirst) await nextTurn(this.#options.document.defaultView ?? window);
      if (!this.#isWanted(round)) return;
      const here = slice.filter(({ block }) => this.#page.has(block));
      if (this.#next !== undefined) this.#next.add(here, isFirst ? entities : []);
      else {
        this.#finds ??= this.#newFinds();
        this.#repaint(this.#finds.add(here, isFirst ? entities : []));
      }
      isFirst = false;
    }
  }

  /** What was found stands until all blocks have been asked about anew; then it is replaced at once. */
  async #readAgain(): Promise<void> {
    const next = this.#newFinds();
    this.#next = next;
    this.#round++;
    for (const batch of inBatches([...this.#read.values()])) {
      const here = batch.filter((block) => this.#page.has(block));
      if (here.length > 0) await this.#scan(here);
      if (this.#options.signal.aborted || next !== this.#next) return;
    }
    this.#finds = next;
    this.#next = undefined;
    this.#repaint([...this.#read.values()].map((block) => ({ block, marks: next.shownIn(block.id) })));
    this.#report();
  }

  #newFinds(): Finds {
    return new Finds({
      compare: byPosition,
      marks: this.#marks,
      standing: (blockId) => this.#finds?.marksIn([blockId]) ?? [],
    });
  }

  #navigated(): void {
    this.#repaint(this.#finds?.navigated());
    this.#next?.navigated();
  }

  #cardClosed(): void {
    if (this.#isRereadDue && !this.#options.signal.aborted) this.reread();
  }

  #forget(blockIds: readonly number[]): void {
    this.#marking?.forget(blockIds, this.#finds?.marksIn(blockIds) ?? []);
    for (const id of blockIds) this.#read.delete(id);
    this.#repaint(this.#finds?.drop(blockIds));
    this.#next?.drop(blockIds);
    this.#report();
  }

  #repaint(repaints: readonly Repaint[] = []): void {
    if (this.#marking === undefined && repaints.some(({ marks }) => marks.length > 0)) {
      const { document, ports, signal } = this.#options;
      this.#marking = new Marking({
        ...{ document, ports, signal },
        onHost: (host) => void this.#own.add(host),
        onCardClosed: () => this.#cardClosed(),
      });
    }
    this.#marking?.repaint(repaints);
  }

  /** Tells the background what the badge should show, if that changed or the tab's badge may be lost. */
  #report(when: 'changed' | 'again' = 'changed'): void {
    const { mentions } = this.#finds?.counts ?? NOTHING;
    if (when === 'changed' && mentions === this.#reported) return;
    this.#reported = mentions;
    void this.#options.ports.ask('background/found', { mentions });
  }

  /** Takes back what the background shows for this page. */
  #takeBack(): void {
    const { ports } = this.#options;
    if (this.#reported > 0 && ports.isAlive()) void ports.ask('background/found', { mentions: 0 });
  }
}

function byPosition(a: Block, b: Block): number {
  const [before, after] = [a.nodes[0], b.nodes[0]];
  if (before === undefined || after === undefined || before === after) return a.id - b.id;
  return before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
