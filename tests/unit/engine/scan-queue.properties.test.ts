import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUEUE_LIMITS } from '#lib/engine/queue-limits.ts';
import { failure } from '#lib/messages/result.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { type Asked, mentionsIn, QueueWorld, type Slice } from './queue-world.ts';

const STORIES = quantity(20_000, 1_000, 'stories of tabs that ask, go and come into sight');

const TABS = 5;
const tabId = fc.integer({ min: 0, max: TABS - 1 });
const documentId = fc.constantFrom('first', 'second');
/** Mostly paragraphs; at times one that fills a slice by itself. */
const length = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3_000 }) }, fc.constant(20_000));
const which = fc.nat({ max: 20 });

type Step = (world: QueueWorld) => unknown;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ tabId, documentId, lengths: fc.array(length, { minLength: 1, maxLength: 12 }) })
      .map(
        ({ lengths, ...document }): Step =>
          (world) =>
            world.ask(document, lengths),
      ),
  },
  {
    weight: 5,
    arbitrary: which.map(
      (at): Step =>
        (world) =>
          world.open(unopened(world, at)),
    ),
  },
  { weight: 12, arbitrary: fc.constant<Step>((world) => world.pass()) },
  {
    weight: 1,
    arbitrary: which.map(
      (at): Step =>
        (world) =>
          world.open(unopened(world, at), SWITCHED_OFF),
    ),
  },
  {
    weight: 1,
    arbitrary: tabId.map(
      (tab): Step =>
        (world) =>
          world.queue.cancelTab(tab),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ tabId, documentId }).map(
      (document): Step =>
        (world) =>
          world.queue.cancel(document),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(tabId, { maxLength: 2 }).map(
      (tabs): Step =>
        (world) => {
          world.inSight = new Set(tabs);
        },
    ),
  },
);

const SWITCHED_OFF = failure('refused', 'switched off here');

function unopened(world: QueueWorld, at: number): Asked | undefined {
  const asked = world.asked.filter(({ isOpen, answers }) => !isOpen && answers.length === 0);
  return asked[at % Math.max(1, asked.length)];
}

/** Lives through a story, and to the end of what was asked in it. */
async function live(steps: readonly Step[]): Promise<QueueWorld> {
  const world = new QueueWorld();
  for (const act of steps) await act(world);
  await world.finish();
  return world;
}

/** True if between two slices of a document one that was as much in sight, and ready at both, got none. */
function passesOver(slices: readonly Slice[], at: number): boolean {
  const now = slices[at];
  const before = slices.findLastIndex((slice, index) => index < at && slice.asked.tabId === now?.asked.tabId);
  const then = slices[before];
  if (now === undefined || then === undefined || then.inSight !== now.inSight) return false;
  const served = new Set(slices.slice(before, at).map(({ asked }) => asked.number));
  const equals = ({ others, inSight }: Slice) =>
    new Set(others.filter((one) => one.inSight === inSight).map(({ number }) => number));
  return [...equals(now)].some((number) => equals(then).has(number) && !served.has(number));
}

/** True if a slice is one block, or as much as may be read at once. */
function isBounded({ blocks }: Slice): boolean {
  const text = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const mentions = blocks.slice(0, -1).reduce((sum, block) => sum + mentionsIn(block), 0);
  return blocks.length === 1 || (text <= QUEUE_LIMITS.sliceText && mentions < QUEUE_LIMITS.sliceMentions);
}

describe('the queue of scans', () => {
  it(`keeps its promises in ${STORIES.words}`, async () => {
    const seen = { slices: 0, contested: 0, gone: 0, refused: 0, whole: 0, sliced: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const { asked, slices, queue, crowds } = await live(steps);

        for (const { answers, blocks, number } of asked) {
          expect(answers, `request ${number} is answered exactly once`).toHaveLength(1);
          const [answer] = answers;
          if (!answer?.ok) continue;
          expect(answer.value.blocks.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
        }

        for (const [at, slice] of slices.entries()) {
          const isPreferred = slice.inSight || slice.others.every(({ inSight }) => !inSight);
          expect(isPreferred, 'what is in sight comes first').toBe(true);
          expect(passesOver(slices, at), 'nobody who waits is passed over').toBe(false);
          expect(isBounded(slice), 'a slice is bounded').toBe(true);
        }

        for (const tab of new Set(asked.map((one) => one.tabId))) {
          const order = slices
            .filter((slice) => slice.asked.tabId === tab)
            .map((slice) => slice.asked.number);
          expect(order, 'a tab is answered in the order of its questions').toEqual(
            order.toSorted((a, b) => a - b),
          );
        }

        const { effort } = queue;
        const whys = asked.map(({ answers: [answer] }) => (answer?.ok ? 'found' : answer?.why));
        expect(effort.scans).toBe(whys.filter((why) => why === 'found').length);
        expect(effort.cancelled).toBe(whys.filter((why) => why === 'not-found').length);
        expect(effort.slices).toBe(slices.length);
        expect(effort.blocks).toBe(slices.reduce((sum, { blocks }) => sum + blocks.length, 0));
        expect(crowds.at(-1) ?? false, 'nothing is watched when nothing waits').toBe(false);

        seen.slices += slices.length;
        seen.contested += slices.filter(({ others }) => others.length > 0).length;
        seen.gone += effort.cancelled;
        seen.refused += whys.filter((why) => why === 'refused').length;
        seen.whole += effort.scans;
        seen.sliced += slices.length - new Set(slices.map((slice) => slice.asked)).size;
      }),
      { numRuns: STORIES.count },
    );
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(STORIES.count / 10);
  });
});
