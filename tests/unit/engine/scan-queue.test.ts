import { describe, expect, it } from 'vitest';
import { QUEUE_LIMITS } from '#lib/engine/queue-limits.ts';
import { ScanQueue } from '#lib/engine/scan-queue.ts';
import type { BlockReader } from '#lib/engine/scan-request.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { success } from '#lib/messages/result.ts';
import { GONE, QueueWorld, settle } from './queue-world.ts';

/** Blocks that fill a slice each. */
const LONG = [QUEUE_LIMITS.sliceText, QUEUE_LIMITS.sliceText, QUEUE_LIMITS.sliceText];

const order = (world: QueueWorld) => world.slices.map(({ asked }) => asked.tabId);

describe('a queue of scans', () => {
  it('reads an ordinary message at once, without a turn, and watches no tab for it', async () => {
    const world = new QueueWorld();
    const asked = world.ask({ tabId: 1 }, [500, 600, 700]);
    await world.open(asked);
    expect(asked.answers).toHaveLength(1);
    expect(await world.pass()).toBe(false);
    expect(world.crowds).toEqual([]);
  });

  it('lets others go first between two slices, and takes documents in turn', async () => {
    const world = new QueueWorld();
    for (const tabId of [1, 2, 3]) world.ask({ tabId }, LONG);
    await world.finish();
    expect(order(world)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });

  it('chooses among all that were opened at the same moment', async () => {
    const world = new QueueWorld();
    const hidden = world.ask({ tabId: 1 }, LONG);
    const shown = world.ask({ tabId: 2 }, LONG);
    world.inSight = new Set([2]);
    await Promise.all([world.open(hidden), world.open(shown)]);
    await world.finish();
    expect(order(world)).toEqual([2, 2, 2, 1, 1, 1]);
  });

  it('turns to a tab as soon as it is shown', async () => {
    const world = new QueueWorld();
    for (const tabId of [1, 2]) await world.open(world.ask({ tabId }, LONG));
    world.inSight = new Set([2]);
    await world.finish();
    expect(order(world)).toEqual([1, 2, 2, 2, 1, 1]);
  });

  it('does not wait for a document whose reader is on its way', async () => {
    const world = new QueueWorld();
    const slow = world.ask({ tabId: 1 }, LONG);
    const quick = world.ask({ tabId: 2 }, [10]);
    await world.open(quick);
    await world.pass();
    expect([slow.answers.length, quick.answers.length]).toEqual([0, 1]);
  });

  it('ends a slice at a paragraph full of names', async () => {
    const world = new QueueWorld();
    await world.open(world.ask({ tabId: 1 }, [QUEUE_LIMITS.sliceMentions, 10, 10]));
    await world.finish();
    expect(world.slices.map(({ blocks }) => blocks.length)).toEqual([1, 2]);
  });

  it('drops what a closed tab asked for, a request that is half read as well', async () => {
    const world = new QueueWorld();
    const half = world.ask({ tabId: 1 }, LONG);
    const next = world.ask({ tabId: 1 }, LONG);
    await world.open(half);
    expect(world.slices).toHaveLength(1);
    world.queue.cancelTab(1);
    await world.finish();
    expect([half.answers, next.answers]).toEqual([[GONE], [GONE]]);
    expect(world.slices).toHaveLength(1);
    expect(world.queue.effort).toMatchObject({ cancelled: 2, scans: 0 });
  });

  it('drops what the document before asked for when the tab shows another, and only then', async () => {
    const world = new QueueWorld();
    const before = world.ask({ tabId: 1, documentId: 'a' }, LONG);
    const after = world.ask({ tabId: 1, documentId: 'b' }, LONG);
    world.queue.cancel({ tabId: 1, documentId: 'a' });
    await world.finish();
    expect(before.answers).toEqual([GONE]);
    expect(after.answers[0]?.ok).toBe(true);
  });

  it('tells that it is crowded when a second document waits, and that it is empty again', async () => {
    const world = new QueueWorld();
    world.ask({ tabId: 1 }, [10]);
    expect(world.crowds).toEqual([]);
    world.ask({ tabId: 2 }, [10]);
    expect(world.crowds).toEqual([true]);
    await world.finish();
    expect(world.crowds).toEqual([true, false]);
  });

  it('tells that it is crowded when one document takes long', async () => {
    const world = new QueueWorld();
    await world.open(
      world.ask({ tabId: 1 }, Array(QUEUE_LIMITS.unwatchedSlices + 2).fill(QUEUE_LIMITS.sliceText)),
    );
    for (let slice = 1; slice < QUEUE_LIMITS.unwatchedSlices; slice++) {
      expect(world.crowds).toEqual([]);
      await world.pass();
    }
    expect(world.crowds).toEqual([true]);
  });

  it('goes on when a reader fails, and when opening one does', async () => {
    const queue = new ScanQueue({ turn: settle, isVisible: () => false });
    const blocks = [{ id: 1, text: 'Izyum' }];
    const broken: BlockReader = {
      read: () => {
        throw new Error('out of memory');
      },
      entitiesOf: () => [],
    };
    const whole: BlockReader = {
      read: ({ id }) => ({ id, mentions: [], evidence: [] }),
      entitiesOf: () => [],
    };
    const answers = await Promise.all([
      queue.scan({ tabId: 1 }, blocks, async () => success(broken)),
      queue.scan({ tabId: 2 }, blocks, () => Promise.reject(new Error('storage is damaged'))),
      queue.scan({ tabId: 3 }, blocks, async () => success(whole)),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'found' : answer.detail))).toEqual([
      'Error: out of memory',
      'Error: storage is damaged',
      'found',
    ]);
  });
});

describe('what may wait', () => {
  const refusals = (world: QueueWorld) =>
    world.asked.filter(({ answers: [answer] }) => answer?.ok === false && answer.why === 'refused').length;

  it('is bounded for one document by requests, and there is room again when they are answered', async () => {
    const world = new QueueWorld();
    for (let count = 0; count <= QUEUE_LIMITS.documentRequests; count++) world.ask({ tabId: 1 }, [1]);
    await settle();
    expect(refusals(world)).toBe(1);
    await world.finish();
    world.ask({ tabId: 1 }, [1]);
    await world.finish();
    expect(refusals(world)).toBe(1);
  });

  it('is bounded for one document by text', async () => {
    const world = new QueueWorld();
    for (let left = QUEUE_LIMITS.documentText; left > 0; left -= MESSAGE_LIMITS.scanText)
      world.ask({ tabId: 1 }, [MESSAGE_LIMITS.scanText]);
    await settle();
    expect(refusals(world)).toBe(0);
    world.ask({ tabId: 1 }, [1]);
    world.ask({ tabId: 2 }, [1]);
    await settle();
    expect(world.asked.filter(({ answers }) => answers.length > 0).map(({ tabId }) => tabId)).toEqual([1]);
  });

  it('is bounded in all, whoever asks', async () => {
    const world = new QueueWorld();
    const tabs = QUEUE_LIMITS.text / MESSAGE_LIMITS.scanText;
    for (let tabId = 0; tabId < tabs; tabId++) world.ask({ tabId }, [MESSAGE_LIMITS.scanText]);
    await settle();
    expect(refusals(world)).toBe(0);
    world.ask({ tabId: tabs }, [1]);
    await settle();
    expect(refusals(world)).toBe(1);
    expect(world.queue.effort.queuedMost).toBe(QUEUE_LIMITS.text);
    world.queue.cancelTab(0);
    const late = world.ask({ tabId: tabs + 1 }, [1]);
    await settle();
    expect(late.answers).toEqual([]);
  });
});
