/**
 * From blocks that were read to batches that are handed on: what is near the viewport first, what is not laid out
 * held back until it is, each batch small enough for one message, the page first in between.
 *
 *   offer ──▶ soon, later ──laid out?──▶ batch ──▶ onBlocks
 *               ▲               └─ no ──▶ held ──IntersectionObserver: it came into sight──┐
 *               └──────────────────────────────────────────────────────────────────────────┘
 */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from './block.ts';
import type { BlockRegistry } from './registry.ts';
import { boxOf, isLaidOut } from './visibility.ts';

/** Whether blocks are near the viewport or have just changed, or can wait for idle time. */
export type Urgency = 'soon' | 'later';

export interface Delivery {
  /** The urgency of what waits first; null where nothing waits. */
  readonly waiting: Urgency | null;
  /** Queues blocks behind those of the same urgency. */
  offer(blocks: readonly Block[], urgency: Urgency): void;
  /**
   * The next batch, all of one urgency. Blocks that are gone or not laid out are left out, so that it may be empty
   * although more is waiting.
   */
  take(): Block[];
  /** Forgets a held block. */
  drop(block: Block): void;
}

/** A held block is watched this far around the viewport: a tab or accordion opens where the reader looks. */
const HELD_MARGIN = '100%';

/** @param onRevealed Called when blocks that were held back are queued again. */
export function createDelivery(
  document: Document,
  signal: AbortSignal,
  registry: BlockRegistry,
  onRevealed: () => void,
): Delivery {
  const soon: Queue = { blocks: [], next: 0 };
  const later: Queue = { blocks: [], next: 0 };
  /** Made when the first block is held back: most pages hide none. */
  let held: Held | null = null;
  const release = (blocks: Iterable<Block>): void => {
    for (const block of blocks) soon.blocks.push(block);
    onRevealed();
  };
  const hold = (block: Block): void => {
    held ??= createHeld(document, signal, release);
    held.hold(block);
  };
  return {
    get waiting() {
      return hasNext(soon) ? 'soon' : hasNext(later) ? 'later' : null;
    },
    offer(blocks, urgency) {
      const queue = urgency === 'soon' ? soon : later;
      for (const block of blocks) queue.blocks.push(block);
    },
    take() {
      const queue = hasNext(soon) ? soon : later;
      const batch: Block[] = [];
      let text = 0;
      while (hasNext(queue) && batch.length < MESSAGE_LIMITS.blocks) {
        const block = queue.blocks[queue.next] as Block;
        if (text + block.text.length > MESSAGE_LIMITS.scanText) break;
        queue.next++;
        if (!registry.has(block)) continue;
        if (isLaidOut(block.element)) {
          batch.push(block);
          text += block.text.length;
        } else hold(block);
      }
      rewind(queue);
      return batch;
    },
    drop: (block) => held?.drop(block),
  };
}

/** First in, first out, without moving the rest at every step. */
interface Queue {
  blocks: Block[];
  next: number;
}

const hasNext = ({ blocks, next }: Queue): boolean => next < blocks.length;

/** Lets go of what has been taken, once that is all. */
function rewind(queue: Queue): void {
  if (hasNext(queue)) return;
  queue.blocks = [];
  queue.next = 0;
}

interface Held {
  hold(block: Block): void;
  drop(block: Block): void;
}

/** Blocks that are not laid out, by the element whose appearance is awaited. */
function createHeld(document: Document, signal: AbortSignal, release: (blocks: Set<Block>) => void): Held {
  const byElement = new Map<Element, Set<Block>>();
  const elements = new Map<Block, Element>();
  const view = document.defaultView as Window & typeof globalThis;
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const blocks = byElement.get(target);
        if (!isIntersecting || blocks === undefined || !isLaidOut(target)) continue;
        forget(target, blocks);
        release(blocks);
      }
    },
    { rootMargin: HELD_MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  const forget = (element: Element, blocks: Set<Block>): void => {
    for (const block of blocks) elements.delete(block);
    byElement.delete(element);
    observer.unobserve(element);
  };
  return {
    hold(block) {
      const element = boxOf(block.element);
      elements.set(block, element);
      const blocks = byElement.get(element);
      if (blocks !== undefined) blocks.add(block);
      else {
        byElement.set(element, new Set([block]));
        observer.observe(element);
      }
    },
    drop(block) {
      const element = elements.get(block);
      const blocks = element === undefined ? undefined : byElement.get(element);
      if (element === undefined || blocks === undefined) return;
      elements.delete(block);
      blocks.delete(block);
      if (blocks.size === 0) forget(element, blocks);
    },
  };
}
