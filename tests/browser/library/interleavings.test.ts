/** Several contexts of the extension at one library, in any order: what they are told can be told as a sequence. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { StorePort } from '#lib/library/ports.ts';
import { type Event, explain } from '#tests/browser/store/linearizable.ts';
import { freshName } from '#tests/browser/store/stage.ts';
import { times } from '#tests/harness/quantity.ts';
import { town } from '#tests/unit/library/town.ts';
import { type Act, model, nameOfShelf, perform, START, strand } from './acts.ts';
import { openPress, type Press } from './press.ts';
import { openReader, WORK } from './reader.ts';

const RUNS = times(1_000, 100);
const strands = fc.array(strand, { minLength: 2, maxLength: 5 });

let press: Press;
let feedBefore: string;
let feedNow: string;
beforeAll(async () => {
  press = await openPress();
  await press.publish([town('harbour', 1)]);
  feedBefore = await (await fetch(press.url)).text();
  await press.publish([town('harbour', 2), town('bridge', 1)]);
  feedNow = await (await fetch(press.url)).text();
});

/** A store each call of which begins when the scheduler says so. */
function scheduled(store: StorePort, scheduler: fc.Scheduler): StorePort {
  const turn =
    <A extends unknown[], T>(name: string, act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      await scheduler.schedule(Promise.resolve(), name);
      return act(...args);
    };
  return {
    read: turn('read', store.read),
    commit: turn('commit', store.commit),
    stage: turn('stage', store.stage),
    body: turn('body', store.body),
    sweep: turn('sweep', store.sweep),
    reset: turn('reset', store.reset),
  };
}

/** A library with version 1 of `harbour`, and a feed that has news by now. */
async function begin(): Promise<string> {
  const database = freshName();
  await press.answer('feed.json', { body: feedBefore });
  const outcome = await openReader({ database }).library.subscribe(press.url, press.fingerprint, WORK);
  expect(outcome).toMatchObject({ ok: true });
  await press.answer('feed.json', { body: feedNow });
  return database;
}

async function play(scheduler: fc.Scheduler, database: string, plan: readonly (readonly Act[])[]) {
  const history: Event<Act>[] = [];
  let clock = 0;
  const follow = async (acts: readonly Act[]): Promise<void> => {
    const reader = openReader({ database, around: (store) => scheduled(store, scheduler) });
    for (const act of acts) {
      const called = clock++;
      const answer = await perform(reader, press.feed, act);
      history.push({ act, answer, called, answered: clock++ });
    }
  };
  await scheduler.waitFor(Promise.all(plan.map(follow)));
  return history;
}

const overlaps = (history: readonly Event<Act>[]): number =>
  history.filter((one) => history.some((two) => one.called < two.called && two.called < one.answered)).length;

it(`tells one story to all contexts, ${RUNS} times, and always has something to tell`, {
  timeout: 600_000,
}, async () => {
  const seen = { acts: 0, overlapping: 0, installed: 0, undone: 0, served: 0 };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), strands, async (scheduler, plan) => {
      const database = await begin();
      const history = await play(scheduler, database, plan);
      expect(explain(history, START, model, nameOfShelf)).not.toEqual([]);
      for (const { act, answer } of history)
        if (act.is === 'serving') expect(answer).toContain('bundled-town 1');

      const after = openReader({ database });
      await after.library.tidy();
      expect((await after.bodies()).orphans).toBe(0);
      expect((await after.library.serving()).packs.filter((pack) => pack.trouble)).toEqual([]);

      seen.acts += history.length;
      seen.overlapping += overlaps(history);
      seen.installed += history.filter(({ answer }) => answer.includes('installed')).length;
      seen.undone += history.filter(({ act, answer }) => act.is === 'undo' && answer === 'undefined').length;
      seen.served += history.filter(({ act }) => act.is === 'serving').length;
    }),
    { numRuns: RUNS, seed: 20_261_122 },
  );
  console.log(`interleavings: ${JSON.stringify(seen)}`);
  expect(seen.overlapping).toBeGreaterThan(seen.acts / 3);
  expect(Math.min(seen.installed, seen.undone, seen.served)).toBeGreaterThan(RUNS / 10);
});
