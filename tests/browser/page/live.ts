/** A document being read, and what its reader was told. */
import type { Block } from '#lib/page/block.ts';
import { createPageText, type PageText, type PageTextOptions } from '#lib/page/page-text.ts';

export interface Live {
  readonly text: PageText;
  readonly life: AbortController;
  /** Batches as they were handed on. */
  readonly batches: readonly (readonly Block[])[];
  /** Ids that were taken back, in order. */
  readonly gone: readonly number[];
  /** Blocks handed on and not taken back, in the order of the document. */
  blocks(): Block[];
  /** Their texts without white space at the ends. */
  texts(): string[];
}

export function readLive(document: Document, options: Partial<PageTextOptions> = {}): Live {
  const life = new AbortController();
  const batches: Block[][] = [];
  const gone: number[] = [];
  const live = new Map<number, Block>();
  const text = createPageText({
    document,
    signal: life.signal,
    onBlocks: (blocks) => {
      batches.push(blocks);
      for (const block of blocks) live.set(block.id, block);
    },
    onGone: (ids) => {
      gone.push(...ids);
      for (const id of ids) live.delete(id);
    },
    ...options,
  });
  const blocks = (): Block[] => [...live.values()].sort(byPosition);
  return { text, life, batches, gone, blocks, texts: () => blocks().map((block) => block.text.trim()) };
}

function byPosition(a: Block, b: Block): number {
  const [before, after] = [a.nodes[0], b.nodes[0]];
  if (before === undefined || after === undefined || before === after) return a.id - b.id;
  return before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Lets mutation observers run, and nothing else. */
export const observed = (): Promise<void> => Promise.resolve();

/** A document of its own in a frame, 800 × 600. */
export async function frameWith(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px; border: 0';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document.');
  return frame.contentDocument;
}
