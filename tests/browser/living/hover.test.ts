/** What a pointer costs among ten thousand marks, in looks at marks. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Block } from '#lib/page/block.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { createPainter, type Painter } from '#lib/paint/painter.ts';

/** Two paragraphs of five thousand words each, every one of which is marked: the most that is ever painted. */
const WORDS = 5_000;
const PARAGRAPHS = 2;

let life: AbortController;
let looks = 0;
let marks: Mark[] = [];
let painter: Painter;

beforeEach(async () => {
  await page.viewport(800, 600);
  const words = 'Ob '.repeat(WORDS).trimEnd();
  document.body.innerHTML = `<p style="font: 6px/7px monospace">${words}</p>`.repeat(PARAGRAPHS);
  life = new AbortController();
  painter = createPainter({ document, signal: life.signal, onFirstPaint: () => {} });
  marks = [];
  for (const block of collectBlocks(document.body)) {
    const here = Array.from({ length: WORDS }, (_, i) => countedMark(block, i * 3));
    painter.set(block, here);
    marks.push(...here);
  }
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

/** A mark on two code units that counts how often it is asked where it stands. */
function countedMark(block: Block, start: number): Mark {
  const senses: Mark['senses'] = [{ id: 'test/ob', name: 'Ob', kind: 'place' }];
  const mark = { block, start, end: start + 2, senses, contested: false };
  for (const [key, value] of [
    ['start', start],
    ['end', start + 2],
  ] as const) {
    Object.defineProperty(mark, key, {
      get() {
        looks++;
        return value;
      },
    });
  }
  return mark;
}

it('finds the mark under the pointer by looking at a score of ten thousand', () => {
  const wanted = [0, 1, 777, 2_500, 4_000].map((i) => marks[i] as Mark);
  for (const mark of wanted) {
    const [line] = linesOf(mark);
    if (line === undefined) throw new Error('no line');
    looks = 0;
    expect(markAt(document, painter, line.x + line.width / 2, line.y + line.height / 2)).toBe(mark);
    // Halving five thousand takes thirteen looks; a few more tell whether the pointer is on it.
    expect(looks).toBeLessThanOrEqual(24);
  }
});

it('looks at none where no mark is near', () => {
  const heading = document.createElement('h2');
  heading.textContent = 'Nobody is named here';
  document.body.prepend(heading);
  const { x, y, height } = heading.getBoundingClientRect();
  looks = 0;
  expect(markAt(document, painter, x + 5, y + height / 2)).toBeNull();
  expect(looks).toBe(0);
});
