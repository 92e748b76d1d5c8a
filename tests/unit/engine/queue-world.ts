/** A queue of scans whose turns, openings and tabs in sight are moved by hand, and which writes down what is read. */
import type { Block } from '#lib/engine/engine.ts';
import { type ScanDocument, ScanQueue } from '#lib/engine/scan-queue.ts';
import type { BlockReader, ScanAnswer } from '#lib/engine/scan-request.ts';
import type { Failure, Result } from '#lib/messages/result.ts';
import { failure, success } from '#lib/messages/result.ts';

/** One request, as the world sees it. */
export interface Asked extends ScanDocument {
  readonly number: number;
  readonly blocks: readonly Block[];
  /** Every answer that came; more than one is an error. */
  readonly answers: ScanAnswer[];
  /** It can be read from now on. */
  isOpen: boolean;
}

/** What was read between two turns. */
export interface Slice {
  readonly asked: Asked;
  readonly blocks: Block[];
  /** Whether the tab was in sight. */
  readonly inSight: boolean;
  /** Requests that could have been read instead, with whether their tab was in sight. */
  readonly others: readonly { readonly number: number; readonly inSight: boolean }[];
}

/** How many mentions the world finds in a block: none in many, in some as many as fill a slice. */
export const mentionsIn = ({ text }: Block): number => text.length % 100;

/** Lets everything run that waits for nothing but promises. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class QueueWorld {
  readonly queue: ScanQueue;
  readonly asked: Asked[] = [];
  readonly slices: Slice[] = [];
  /** Every word of the queue on whether it is crowded. */
  readonly crowds: boolean[] = [];
  inSight = new Set<number>();
  #turns: (() => void)[] = [];
  #openings = new Map<Asked, (opened: Result<BlockReader>) => void>();
  #isNewSlice = true;

  constructor() {
    this.queue = new ScanQueue({
      turn: () =>
        new Promise((resolve) => {
          this.#isNewSlice = true;
          this.#turns.push(resolve);
        }),
      isVisible: (tabId) => this.inSight.has(tabId),
      onCrowd: (isCrowded) => void this.crowds.push(isCrowded),
    });
  }

  /** Asks for blocks of these lengths; nothing is read before `open`. */
  ask(document: ScanDocument, lengths: readonly number[]): Asked {
    const blocks = lengths.map((length, id) => ({ id, text: '.'.repeat(length) }));
    const asked: Asked = { ...document, number: this.asked.length, blocks, answers: [], isOpen: false };
    this.asked.push(asked);
    const opening = new Promise<Result<BlockReader>>((resolve) => this.#openings.set(asked, resolve));
    void this.queue.scan(document, blocks, () => opening).then((answer) => asked.answers.push(answer));
    return asked;
  }

  /** The index is there for a request, or it is refused. */
  async open(asked: Asked | undefined, refused?: Failure): Promise<void> {
    if (asked === undefined || asked.isOpen) return;
    asked.isOpen = refused === undefined;
    this.#openings.get(asked)?.(refused ?? success(this.#readerFor(asked)));
    await settle();
  }

  /** One turn passes; false if nothing waited for it. */
  async pass(): Promise<boolean> {
    const go = this.#turns.shift();
    go?.();
    await settle();
    return go !== undefined;
  }

  /** Opens everything and lets turns pass until nobody waits for one. */
  async finish(): Promise<void> {
    for (const asked of this.asked) await this.open(asked);
    while (await this.pass());
  }

  /** The first request of each tab that is not answered. */
  waiting(): Asked[] {
    const first = new Map<number, Asked>();
    for (const asked of this.asked) {
      if (asked.answers.length === 0 && !first.has(asked.tabId)) first.set(asked.tabId, asked);
    }
    return [...first.values()];
  }

  #readerFor(asked: Asked): BlockReader {
    return {
      read: (block) => {
        this.#note(asked, block);
        const mention = { start: 0, end: 1, senses: ['p/e'], needsSubject: false };
        return { id: block.id, mentions: Array(mentionsIn(block)).fill(mention), evidence: [] };
      },
      entitiesOf: () => [],
    };
  }

  #note(asked: Asked, block: Block): void {
    const last = this.slices.at(-1);
    if (!this.#isNewSlice && last?.asked === asked) return void last.blocks.push(block);
    const others = this.waiting()
      .filter((one) => one.isOpen && one.tabId !== asked.tabId)
      .map(({ number, tabId }) => ({ number, inSight: this.inSight.has(tabId) }));
    this.#isNewSlice = false;
    this.slices.push({ asked, blocks: [block], inSight: this.inSight.has(asked.tabId), others });
  }
}

export const GONE = failure('not-found', 'the page has gone');
