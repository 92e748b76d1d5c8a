/** A reader's library over a real database and the real network, with a clock that the test turns. */
import type { Pack } from '#lib/facts/schema.ts';
import { createLibrary } from '#lib/library/create-library.ts';
import type { Library } from '#lib/library/library.ts';
import type { IndexPort, LibraryPorts, Progress, StorePort, Work } from '#lib/library/ports.ts';
import type { LibraryRecord, PackRecord, Subscription } from '#lib/library/record.ts';
import type { Updated } from '#lib/library/view.ts';
import { turn } from '#lib/platform/turn.ts';
import { createIndexStore } from '#lib/store/index-store.ts';
import { exclusively } from '#lib/store/locks.ts';
import { createStore } from '#lib/store/store.ts';
import { createTransport } from '#lib/transport/transport.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { freshName, lookInto } from '#tests/browser/store/stage.ts';
import { town } from '#tests/unit/library/town.ts';
import { NOON, told } from './press.ts';

/** The pack that came with the extension. */
export const BUNDLED = town('bundled-town', 1, { title: 'Bundled town' });

export interface Reader {
  readonly library: Library;
  readonly store: StorePort;
  readonly index: IndexPort;
  /** Name of the database. */
  readonly database: string;
  /** Name of the database of compiled names. */
  readonly names: string;
  /** Milliseconds since 1970. */
  clock: number;
  record(): Promise<LibraryRecord>;
  /** The record of a pack that has to be there. */
  pack(id: string): Promise<PackRecord>;
  /** The one subscription. */
  feed(): Promise<Subscription>;
  /** `id version`, as it serves, in order. */
  serves(): Promise<string[]>;
  /** Bodies that are stored, and how many of them nothing names. */
  bodies(): Promise<{ stored: number; orphans: number }>;
}

export interface Arrangement {
  readonly bundled?: readonly Pack[];
  readonly database?: string;
  /** Name of the database of compiled names. */
  readonly names?: string;
  /** By which rules this version of the extension compiles. */
  readonly rules?: string;
  /** Name of the lock, where a context stands for one that is gone: its lock would have gone with it. */
  readonly lock?: string;
  /** Stands between the library and the real store. */
  readonly around?: (store: StorePort) => StorePort;
}

export function openReader(arrangement: Arrangement = {}): Reader {
  const { bundled = [BUNDLED], database = freshName(), around = (store) => store } = arrangement;
  const { lock = database, names = freshName(), rules = 'rules' } = arrangement;
  const store = createStore({ name: database });
  const index = createIndexStore(names);
  const record = async () => told(await store.read());
  const reader: Reader = {
    library: createLibrary(portsOf(bundled, around(store), index, rules, lock, () => reader.clock)),
    store,
    index,
    database,
    names,
    clock: NOON,
    record,
    async pack(id) {
      const pack = (await record()).packs.find((one) => one.id === id);
      if (pack === undefined) throw new Error(`no pack ${id}`);
      return pack;
    },
    async feed() {
      const [subscription] = (await record()).subscriptions;
      if (subscription === undefined) throw new Error('no subscription');
      return subscription;
    },
    serves: async () =>
      (await reader.library.serving()).packs.map(({ pack }) => `${pack.id} ${pack.version}`),
    async bodies() {
      const { digests } = await lookInto(database);
      const named = (await record()).packs.flatMap(({ current, previous, pending }) => [
        current?.digest,
        previous?.digest,
        pending?.generation.digest,
      ]);
      return {
        stored: digests.length,
        orphans: digests.filter((digest) => !named.includes(digest)).length,
      };
    },
  };
  return reader;
}

const portsOf = (
  bundled: readonly Pack[],
  store: StorePort,
  index: IndexPort,
  rules: string,
  lock: string,
  now: () => number,
): LibraryPorts => ({
  store,
  index,
  stamps: { rules, bundled: `${rules} bundled` },
  turn,
  transport: createTransport({ reach: 'cors', now }),
  bundled,
  exclusively: exclusively(lock),
  now,
  random: () => 0.5,
});

/** Work that nobody watches or ends. */
export const WORK: Work = { onProgress: () => undefined, signal: new AbortController().signal };

/** Work whose steps are noted. */
export function watched(onStep: (progress: Progress) => void, controller = new AbortController()): Work {
  return { onProgress: onStep, signal: controller.signal };
}

/** What came of an update, in words: `pack is version`, and why a pack was refused. */
export const summary = (outcome: Outcome<Updated>): readonly string[] | string =>
  outcome.ok
    ? outcome.value.packs.map(({ pack, is, version, trouble: why }) =>
        [pack, is, version, ...(why ? [why.why] : [])].join(' '),
      )
    : outcome.trouble.why;

/** Why it failed; undefined if it did not. */
export const why = (outcome: Outcome<unknown>): string | undefined =>
  outcome.ok ? undefined : outcome.trouble.why;

/** A store that is ended at a moment: whatever is asked from then on is never done and never answered. */
export function endedAt(store: StorePort, moment: (call: keyof StorePort) => boolean): StorePort {
  let isOver = false;
  const guard =
    <A extends unknown[], T>(call: keyof StorePort, act: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      isOver ||= moment(call);
      return isOver ? new Promise<T>(() => undefined) : act(...args);
    };
  return {
    read: guard('read', store.read),
    commit: guard('commit', store.commit),
    stage: guard('stage', store.stage),
    body: guard('body', store.body),
    sweep: guard('sweep', store.sweep),
    reset: guard('reset', store.reset),
  };
}

/** A store that has no room for what is written in this way. */
export const withoutRoom = (store: StorePort, call: 'stage' | 'commit'): StorePort => ({
  ...store,
  [call]: () => Promise.resolve(trouble('no-room', 'QuotaExceededError')),
});
