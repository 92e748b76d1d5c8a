/**
 * Marks on their way to the painter: block by block, in slices bounded by a count, the page going first between two of
 * them. Of a block only what was said last is painted. What fits into one slice is painted before `add` returns.
 */
import type { Block } from '#lib/page/block.ts';
import type { Mark } from '#lib/paint/mark.ts';
import type { Repaint } from './finds.ts';
import { READING_LIMITS } from './limits.ts';

export interface RepaintsOptions {
  readonly paint: (block: Block, marks: readonly Mark[]) => void;
  /** Resolves after the page had its turn. */
  readonly turn: () => Promise<void>;
  readonly signal: AbortSignal;
}

export class Repaints {
  readonly #options: RepaintsOptions;
  /** By block id, in the order in which they are painted. */
  readonly #due = new Map<number, Repaint>();
  #isGoing = false;

  constructor(options: RepaintsOptions) {
    this.#options = options;
  }

  add(repaints: readonly Repaint[]): void {
    for (const repaint of repaints) this.#due.set(repaint.block.id, repaint);
    if (!this.#isGoing) void this.#go();
  }

  /** The block is gone. */
  drop(blockId: number): void {
    this.#due.delete(blockId);
  }

  async #go(): Promise<void> {
    this.#isGoing = true;
    const { turn, signal } = this.#options;
    while (!signal.aborted) {
      this.#slice();
      if (this.#due.size === 0) break;
      await turn();
    }
    this.#isGoing = false;
  }

  #slice(): void {
    let painted = 0;
    for (const [id, { block, marks }] of this.#due) {
      this.#due.delete(id);
      this.#options.paint(block, marks);
      // A block whose marks go costs something too.
      painted += marks.length + 1;
      if (painted >= READING_LIMITS.sliceMarks) return;
    }
  }
}
