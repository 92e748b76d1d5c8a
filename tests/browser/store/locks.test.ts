/** One operation at a time: in this context, and across the contexts of one origin. */
import { describe, expect, it } from 'vitest';
import { exclusively } from '#lib/store/locks.ts';
import { queued } from '#lib/store/queue.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';

const freshLock = (): string => `test-${crypto.randomUUID()}`;

/** A task that runs until it is let go. */
function heldTask() {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<Outcome<string>>();
  const task = () => {
    begun.resolve();
    return end.promise;
  };
  return { task, begun: begun.promise, end: end.resolve, fail: end.reject };
}

describe.each([
  ['by the lock manager', () => exclusively(freshLock())],
  ['by a queue, where there is none', () => queued()],
])('%s', (_, make) => {
  it('tasks run one at a time, in the order they came', async () => {
    const run = make();
    const told: string[] = [];
    const task = (name: string) => async () => {
      told.push(`${name} begins`);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      told.push(`${name} ends`);
      return done(name);
    };
    const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => run(task(name), true)));
    expect(outcomes).toEqual([done('a'), done('b'), done('c')]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('who does not wait is told at once that another one is under way, and its task does not run', async () => {
    const run = make();
    const held = heldTask();
    const first = run(held.task, true);
    await held.begun;
    let ran = 0;
    const count = async () => {
      ran += 1;
      return done(ran);
    };
    expect(await run(count, false)).toEqual(trouble('under-way'));
    expect(ran).toBe(0);
    held.end(done('first'));
    expect(await first).toEqual(done('first'));
    expect(await run(count, false)).toEqual(done(1));
  });

  it.each([
    ['answers a trouble', () => Promise.resolve(trouble('expired')), trouble('expired')],
    ['rejects', () => Promise.reject(new TypeError('a fault')), trouble('interrupted', 'TypeError: a fault')],
    [
      'throws before it begins',
      () => {
        throw new RangeError('a fault');
      },
      trouble('interrupted', 'RangeError: a fault'),
    ],
  ])('the lock is given back when a task %s', async (_how, task, expected) => {
    const run = make();
    const waiting = [run(task, true), run(async () => done('next'), true)];
    expect(await Promise.all(waiting)).toEqual([expected, done('next')]);
    expect(await run(async () => done('last'), false)).toEqual(done('last'));
  });
});

describe('across contexts', () => {
  /** Another document of this origin, with a lock manager of its own. */
  function otherContext(): { locks: LockManager; end: () => void } {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const locks = frame.contentWindow?.navigator.locks;
    if (locks === undefined) throw new Error('The frame has no lock manager.');
    return { locks, end: () => frame.remove() };
  }

  it('a task waits for one that runs in another context', async () => {
    const name = freshLock();
    const other = otherContext();
    const held = heldTask();
    const theirs = other.locks.request(name, held.task);
    await held.begun;
    const told: string[] = [];
    const ours = exclusively(name)(async () => {
      told.push('ours begins');
      return done('ours');
    }, true);
    expect(await exclusively(name)(async () => done('not now'), false)).toEqual(trouble('under-way'));
    told.push('theirs ends');
    held.end(done('theirs'));
    await theirs;
    expect(await ours).toEqual(done('ours'));
    expect(told).toEqual(['theirs ends', 'ours begins']);
    other.end();
  });

  it('a context that is ended gives its lock back', async () => {
    const name = freshLock();
    const other = otherContext();
    const held = heldTask();
    other.locks.request(name, held.task).catch(() => undefined);
    await held.begun;
    const ours = exclusively(name)(async () => done('ours'), true);
    other.end();
    expect(await ours).toEqual(done('ours'));
  });

  it('tasks under other names do not wait', async () => {
    const held = heldTask();
    const first = exclusively(freshLock())(held.task, true);
    await held.begun;
    expect(await exclusively(freshLock())(async () => done('second'), false)).toEqual(done('second'));
    held.end(done('first'));
    await first;
  });
});
