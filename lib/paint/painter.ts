/**
 * Marks on the screen. A block's marks become StaticRanges when the block comes near the viewport and its text can be
 * seen; no node is added, moved or split.
 *
 *   set(block, marks) ──▶ IntersectionObserver ──near and seen──▶ ranges ──▶ highlight of their look
 *   drop(id) ─────────────────────────────────────────────────▶ ranges out
 */
import type { Block } from '#lib/page/block.ts';
import { staticRangeOf } from '#lib/page/ranges.ts';
import { boxOf, isSeen } from '#lib/page/visibility.ts';
import { PAINT_LIMITS } from './limits.ts';
import type { Mark } from './mark.ts';
import { createRegistry } from './registry.ts';
import { type Look, lookOf } from './styles.ts';

export interface PainterOptions {
  readonly document: Document;
  /** Takes everything of ours off the screen. */
  readonly signal: AbortSignal;
  /** Before the first range is painted: time to bring the rules. */
  readonly onFirstPaint: () => void;
}

export interface Painter {
  /** Replaces the marks of a block; none takes them away. */
  set(block: Block, marks: readonly Mark[]): void;
  drop(blockId: number): void;
  /** Draws where the keyboard is; null takes it away. */
  current(mark: Mark | null): void;
  /** The marks of a block as set, ascending. */
  marksOf(blockId: number): readonly Mark[];
  /** The block to which a text node contributed marked text. */
  blockOf(node: Node): Block | undefined;
}

interface Painted {
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly box: Element;
  ranges: readonly { readonly look: Look; readonly range: StaticRange }[];
}

export function createPainter({ document, signal, onFirstPaint }: PainterOptions): Painter {
  const registry = createRegistry(document, signal);
  const blocks = new Map<number, Painted>();
  const byBox = new Map<Element, Set<Painted>>();
  const blockOfNode = new WeakMap<Node, Block>();
  let isFirst = true;
  let current: { look: Look; range: StaticRange } | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (!isIntersecting) continue;
        for (const painted of byBox.get(target) ?? []) paint(painted, boundingClientRect);
      }
    },
    { rootMargin: PAINT_LIMITS.margin },
  );

  function paint(painted: Painted, box: DOMRectReadOnly): void {
    if (painted.ranges.length > 0 || signal.aborted || !isSeen(painted.block.element, box)) return;
    if (isFirst) onFirstPaint();
    isFirst = false;
    painted.ranges = painted.marks.flatMap((mark) => {
      const range = staticRangeOf(mark.block, mark.start, mark.end);
      return range === null ? [] : [{ look: lookOf(mark), range }];
    });
    for (const { look, range } of painted.ranges) registry.add(look, range);
  }

  function drop(blockId: number): void {
    const painted = blocks.get(blockId);
    if (painted === undefined) return;
    blocks.delete(blockId);
    for (const { look, range } of painted.ranges) registry.remove(look, range);
    for (const node of painted.block.nodes) blockOfNode.delete(node);
    const sharing = byBox.get(painted.box);
    sharing?.delete(painted);
    if (sharing?.size !== 0) return;
    byBox.delete(painted.box);
    observer.unobserve(painted.box);
  }

  function set(block: Block, marks: readonly Mark[]): void {
    drop(block.id);
    if (marks.length === 0 || signal.aborted) return;
    const box = boxOf(block.element);
    const painted: Painted = { block, marks, box, ranges: [] };
    blocks.set(block.id, painted);
    for (const node of block.nodes) blockOfNode.set(node, block);
    byBox.set(box, (byBox.get(box) ?? new Set()).add(painted));
    // Observed anew, so that the observer reports at once where the box is.
    observer.unobserve(box);
    observer.observe(box);
  }

  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    set,
    drop,
    current(mark) {
      if (current !== undefined) registry.remove('current', current.range);
      const range = mark === null ? null : staticRangeOf(mark.block, mark.start, mark.end);
      current = range === null ? undefined : { look: 'current', range };
      if (current !== undefined) registry.add('current', current.range);
    },
    marksOf: (blockId) => blocks.get(blockId)?.marks ?? [],
    blockOf: (node) => blockOfNode.get(node),
  };
}
