/** From a point to the mark under it, by the browser's own registry and by ours, on one page with the same ranges. */

import type { Block } from '#lib/page/block.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { createPainter } from '#lib/paint/painter.ts';
import { NAME } from '#scripts/bench/living/pages.ts';

/** Newer than the types. */
interface PointRegistry {
  highlightsFromPoint?(x: number, y: number): readonly { readonly ranges: readonly AbstractRange[] }[];
}

export interface HoverResult {
  readonly ranges: number;
  /** Microseconds, look-up by look-up. `theirs` is null where the browser has no such look-up. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[] | null;
  /** Look-ups that found the mark that stands there. */
  readonly found: { readonly ours: number; readonly theirs: number };
}

const LONGEST = 15_000;

function marksOf(block: Block): Mark[] {
  const marks: Mark[] = [];
  for (let at = block.text.indexOf(NAME); at !== -1; at = block.text.indexOf(NAME, at + 1)) {
    const senses: Mark['senses'] = [{ id: 'bench/name', name: NAME, kind: 'place' }];
    marks.push({ block, start: at, end: at + NAME.length, senses, contested: false });
  }
  return marks;
}

/** Paints all names of the page and looks up `points` of them, spread over the window, in either way by turns. */
export async function measureHover(points: number): Promise<HoverResult> {
  const life = new AbortController();
  const painter = createPainter({ document, signal: life.signal, onFirstPaint: () => {} });
  const all: Mark[] = [];
  for (const block of collectBlocks(document.body)) {
    const marks = marksOf(block);
    painter.set(block, marks);
    all.push(...marks);
  }
  const end = performance.now() + LONGEST;
  while (painter.counters.painted < all.length && performance.now() < end) await frame();
  const chosen = inWindow(all, points);
  const registry = CSS.highlights as HighlightRegistry & PointRegistry;
  const ours: number[] = [];
  const theirs: number[] = [];
  const found = { ours: 0, theirs: 0 };
  for (const [turn, { mark, x, y }] of chosen.entries()) {
    await frame();
    // Neither is to pay for the layout of what went before.
    void document.documentElement.offsetHeight;
    const ourTurn = (): void => {
      const start = performance.now();
      const hit = markAt(document, painter, x, y);
      ours.push((performance.now() - start) * 1_000);
      if (hit === mark) found.ours++;
    };
    const theirTurn = (): void => {
      const start = performance.now();
      const hits = registry.highlightsFromPoint?.(x, y);
      theirs.push((performance.now() - start) * 1_000);
      if ((hits?.length ?? 0) > 0) found.theirs++;
    };
    for (const look of turn % 2 === 0 ? [ourTurn, theirTurn] : [theirTurn, ourTurn]) look();
  }
  const ranges = painter.counters.painted;
  life.abort();
  return { ranges, ours, theirs: registry.highlightsFromPoint === undefined ? null : theirs, found };
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

function inWindow(marks: readonly Mark[], points: number): { mark: Mark; x: number; y: number }[] {
  const step = Math.max(1, Math.floor(marks.length / points));
  return marks
    .filter((_, i) => i % step === 0)
    .flatMap((mark) => {
      const line = linesOf(mark)[0];
      if (line === undefined || line.top < 0 || line.bottom > innerHeight) return [];
      return [{ mark, x: line.x + line.width / 2, y: line.y + line.height / 2 }];
    });
}
