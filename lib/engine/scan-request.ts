/** One request of a page on its way through the queue: read block by block, answered once. */
import type { Response } from '#lib/messages/message-map.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import type { Block, Engine, ScannedBlock } from './engine.ts';
import { QUEUE_LIMITS } from './queue-limits.ts';

export type ScanAnswer = Result<Response<'background/scan'>>;

/** What reads for one page: an engine, with what the reader said of packs and names for that page. */
export interface BlockReader {
  read(block: Block): ScannedBlock;
  entitiesOf(blocks: readonly ScannedBlock[]): ReturnType<Engine['entitiesOf']>;
}

export class ScanRequest {
  readonly answer: Promise<ScanAnswer>;
  /** Length of its blocks' texts in UTF-16 code units. */
  readonly text: number;
  /** Set once it can be read. */
  reader: BlockReader | undefined;
  readonly #blocks: readonly Block[];
  readonly #scanned: ScannedBlock[] = [];
  readonly #resolve: (answer: ScanAnswer) => void;
  #isAnswered = false;

  constructor(blocks: readonly Block[]) {
    let answerWith: (answer: ScanAnswer) => void = () => undefined;
    this.answer = new Promise((resolve) => {
      answerWith = resolve;
    });
    this.#resolve = answerWith;
    this.#blocks = blocks;
    this.text = blocks.reduce((sum, block) => sum + block.text.length, 0);
  }

  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  /** @throws Error if it was answered before */
  end(answer: ScanAnswer): void {
    if (this.#isAnswered) throw new Error('a request is answered once');
    this.#isAnswered = true;
    this.#resolve(answer);
  }

  /**
   * Reads one slice: the next block, and more of them as long as text and mentions stay below their limits.
   *
   * @returns what was read, and the answer once all of it is; a reader that throws makes it a failure
   */
  slice(reader: BlockReader): { blocks: number; text: number; answer?: ScanAnswer } {
    const from = this.#scanned.length;
    let text = 0;
    try {
      for (let mentions = 0; mentions < QUEUE_LIMITS.sliceMentions; ) {
        const block = this.#blocks[this.#scanned.length];
        const isFirst = this.#scanned.length === from;
        if (block === undefined || (!isFirst && text + block.text.length > QUEUE_LIMITS.sliceText)) break;
        const scanned = reader.read(block);
        this.#scanned.push(scanned);
        text += block.text.length;
        mentions += scanned.mentions.length;
      }
      const blocks = this.#scanned.length - from;
      if (this.#scanned.length < this.#blocks.length) return { blocks, text };
      const entities = reader.entitiesOf(this.#scanned);
      return { blocks, text, answer: success({ blocks: this.#scanned, entities }) };
    } catch (error) {
      const answer = failure('browser', String(error));
      return { blocks: this.#scanned.length - from, text, answer };
    }
  }
}
