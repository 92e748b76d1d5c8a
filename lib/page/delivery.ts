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
  const queues = { soon: createQueue<Block>(), later: createQueue<Block>() };
  const held = createHeld(document, signal, (blocks) => {
    for (const block of blocks) queues.soon.push(block);
    onRevealed();
  });
  return {
    get waiting() {
      return queues.soon.first !== undefined ? 'soon' : queues.later.first !== undefined ? 'later' : null;
    },
    offer(blocks, urgency) {
      for (const block of blocks) queues[urgency].push(block);
    },
    take() {
      const queue = queues.soon.first !== undefined ? queues.soon : queues.later;
      const batch: Block[] = [];
      let text = 0;
      while (queue.first !== undefined && batch.length < MESSAGE_LIMITS.blocks) {
        const block = queue.first;
        if (text + block.text.length > MESSAGE_LIMITS.scanText) break;
        queue.shift();
        if (!registry.has(block)) continue;
        if (isLaidOut(block.element)) {
          batch.push(block);
          text += block.text.length;
        } else held.hold(block);
      }
      return batch;
    },
    drop: held.drop,
  };
}

interface Queue<T> {
  readonly first: T | undefined;
  push(item: T): void;
  shift(): void;
}

/** First in, first out, without moving the rest at every step. */
function createQueue<T>(): Queue<T> {
  let items: T[] = [];
  let next = 0;
  return {
    get first() {
      return items[next];
    },
    push(item) {
      items.push(item);
    },
    shift() {
      next++;
      if (next < items.length) return;
      items = [];
      next = 0;
    },
  };
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
