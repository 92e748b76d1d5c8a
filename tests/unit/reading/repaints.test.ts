import { expect, it } from 'vitest';
import type { Block } from '#lib/page/block.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { READING_LIMITS } from '#lib/reading/limits.ts';
import { Repaints } from '#lib/reading/repaints.ts';

const block = (id: number): Block => ({
  ...{ id, text: '', element: {} as Element, nodes: [], starts: [], section: 1 },
});
const marks = (of: Block, count: number): Mark[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ block: of, start: 2 * i, end: 2 * i + 1, contested: false },
    senses: [{ id: 'war/town', name: 'Town', kind: 'place' }],
  }));

/** A queue whose turns are given by hand, and what it painted: id and number of marks. */
function stage() {
  const painted: [number, number][] = [];
  const life = new AbortController();
  let go: () => void = () => undefined;
  const repaints = new Repaints({
    paint: ({ id }, { length }) => painted.push([id, length]),
    turn: () =>
      new Promise((resolve) => {
        go = resolve;
      }),
    signal: life.signal,
  });
  const turn = async () => {
    go();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { repaints, painted, life, turn };
}

const FULL = READING_LIMITS.sliceMarks;

it('paints at once what fits into one slice', () => {
  const { repaints, painted } = stage();
  repaints.add([1, 2, 3].map((id) => ({ block: block(id), marks: marks(block(id), 3) })));
  expect(painted).toEqual([1, 2, 3].map((id) => [id, 3]));
});

it('lets the page go first between slices, however much there is to paint', async () => {
  const { repaints, painted, turn } = stage();
  repaints.add([1, 2, 3].map((id) => ({ block: block(id), marks: marks(block(id), FULL) })));
  expect(painted).toEqual([[1, FULL]]);
  await turn();
  expect(painted).toHaveLength(2);
  await turn();
  expect(painted.map(([id]) => id)).toEqual([1, 2, 3]);
});

it('paints of a block only what was said last, and nothing of one that is gone', async () => {
  const { repaints, painted, turn } = stage();
  repaints.add([1, 2, 3].map((id) => ({ block: block(id), marks: marks(block(id), FULL) })));
  repaints.add([{ block: block(2), marks: [] }]);
  repaints.drop(3);
  await turn();
  expect(painted).toEqual([
    [1, FULL],
    [2, 0],
  ]);
});

it('paints nothing more once the reading has ended', async () => {
  const { repaints, painted, life, turn } = stage();
  repaints.add([1, 2].map((id) => ({ block: block(id), marks: marks(block(id), FULL) })));
  life.abort();
  await turn();
  expect(painted.map(([id]) => id)).toEqual([1]);
});
