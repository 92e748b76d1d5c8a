/** Several contexts at one database, in any order: what they are told can be told as a sequence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodiesOf } from '#lib/library/record.ts';
import { createStore } from '#lib/store/store.ts';
import { done } from '#lib/trouble/outcome.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { type Act, EMPTY_SHELF, model, nameOfShelf, perform, type Shelf, strand } from './acts.ts';
import { type Event, explain } from './linearizable.ts';
import { freshName, lookInto } from './stage.ts';

const CONTEXTS = 3;
const RUNS = quantity(1_000, 150, 'interleavings of several contexts');

/** Two strands of acts for each context, begun in the order of the scheduler and overlapping as they may. */
const strands = fc.array(strand, { minLength: 2, maxLength: 2 * CONTEXTS });

async function play(
  scheduler: fc.Scheduler,
  name: string,
  plan: readonly (readonly Act[])[],
): Promise<Event<Act>[]> {
  const stores = Array.from({ length: CONTEXTS }, () => createStore({ name }));
  const history: Event<Act>[] = [];
  let clock = 0;
  const follow = async (strand: readonly Act[], at: number): Promise<void> => {
    const store = stores[at % CONTEXTS] ?? createStore({ name });
    for (const act of strand) {
      await scheduler.schedule(Promise.resolve(), act.is);
      const called = clock++;
      const answer = await perform(store, name, act);
      history.push({ act, answer, called, answered: clock++ });
    }
  };
  await scheduler.waitFor(Promise.all(plan.map(follow)));
  return history;
}

const overlaps = (history: readonly Event<Act>[]): number =>
  history.filter((one) => history.some((two) => one.called < two.called && two.called < one.answered)).length;

it(`${RUNS.words} tell one story to all of them`, { timeout: 600_000 }, async () => {
  const seen = { acts: 0, overlapping: 0, installed: 0, overtaken: 0, resets: 0 };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), strands, async (scheduler, plan) => {
      const name = freshName();
      const history = await play(scheduler, name, plan);
      const ends = explain(history, EMPTY_SHELF, model, nameOfShelf);
      expect(ends.map(nameOfShelf)).toContain(JSON.stringify(await lookInto(name)));

      seen.acts += history.length;
      seen.overlapping += overlaps(history);
      const installs = history.filter(({ act }) => act.is === 'install');
      seen.installed += installs.filter(({ answer }) => answer.includes('"generation"')).length;
      seen.overtaken += installs.filter(({ answer }) => answer.includes('interrupted')).length;
      seen.resets += history.filter(({ act }) => act.is === 'reset').length;
      await leavesNothingAmiss(name);
    }),
    { numRuns: RUNS.count, seed: 20_261_122 },
  );
  console.log(`In them: ${JSON.stringify(seen)}.`);
  expect(seen.overlapping).toBeGreaterThan(seen.acts / 4);
  expect(Math.min(seen.installed, seen.overtaken, seen.resets)).toBeGreaterThan(RUNS.count / 10);
});

/** Every body that is named is there; after a sweep there is no other. */
async function leavesNothingAmiss(name: string): Promise<void> {
  const store = createStore({ name });
  const record = await store.read();
  if (!record.ok) throw new Error(`The record cannot be read: ${record.trouble.why}.`);
  const named = [...bodiesOf(record.value)].sort();
  for (const digest of named) expect(await store.body(digest)).toMatchObject({ ok: true });
  const { digests } = await lookInto(name);
  expect(await store.sweep()).toEqual(done(digests.length - named.length));
  expect((await lookInto(name)).digests).toEqual(named);
}

it('would notice a reader who is told an old record', () => {
  const record = JSON.stringify({ format: 1, generation: 0, packs: [], subscriptions: [] });
  const removed = JSON.stringify({ format: 1, generation: 1, packs: [], subscriptions: [] });
  const tell = (...answers: [Act, string, number, number][]): Shelf[] =>
    explain(
      answers.map(([act, answer, called, answered]) => ({ act, answer, called, answered })),
      EMPTY_SHELF,
      model,
      nameOfShelf,
    );
  const remove: Act = { is: 'remove', pack: 'harbour' };
  expect(tell([remove, removed, 0, 1], [{ is: 'read' }, record, 2, 3])).toEqual([]);
  expect(tell([remove, removed, 0, 2], [{ is: 'read' }, record, 1, 3])).toHaveLength(1);
  expect(tell([remove, removed, 0, 1], [remove, removed, 2, 3])).toEqual([]);
});
