/**
 * A worker that lives for one measurement, as a background does that was just woken: reads compiled names from
 * IndexedDB as the extension does, opens them and looks something up; or reads the same record and does nothing with it.
 */
import { openDB } from 'idb';
import { createIndexStore } from '#lib/store/index-store.ts';
import { countNames, opened } from '#scripts/bench/engine/ours.ts';

/** Milliseconds since the worker could begin. */
export interface Waking {
  /** The buffers are there. */
  readonly read: number;
  /** Ready to answer. */
  readonly opened: number;
  /** The first sentence is answered: the engine has seen the code, and tables of letters are made. */
  readonly answered: number;
}

export type Order =
  | { readonly is: 'store'; readonly names: number }
  /** The raw read. */
  | { readonly is: 'read' }
  | { readonly is: 'open' };

const [DATABASE, KEY, STAMP] = ['bench', 'cities', 'bench'];

const ORDERS: { readonly [O in Order['is']]: (order: Order) => Promise<Waking> } = {
  async store(order) {
    const names = order.is === 'store' ? order.names : 0;
    const part = async (name: string) => (await fetch(`/${name}/${names}`)).arrayBuffer();
    const compiled = { hot: await part('hot'), cold: await part('cold'), brief: await part('brief') };
    await createIndexStore(DATABASE).put(KEY, STAMP, compiled);
    return { read: 0, opened: 0, answered: 0 };
  },
  async read() {
    const begun = performance.now();
    const database = await openDB(DATABASE);
    const stored: unknown = await database.get('index', KEY);
    const read = performance.now() - begun;
    if (stored === undefined) throw new Error('Nothing was stored.');
    return { read, opened: read, answered: read };
  },
  async open() {
    const begun = performance.now();
    const compiled = await createIndexStore(DATABASE).get(KEY, STAMP);
    if (compiled === undefined) throw new Error('Nothing was stored.');
    const read = performance.now() - begun;
    const { lexicon } = opened(compiled);
    const ready = performance.now() - begun;
    countNames(lexicon, 'The mayor of Shanghai said so on Tuesday.', false);
    return { read, opened: ready, answered: performance.now() - begun };
  },
};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  ORDERS[data.is](data).then(postMessage, (error: unknown) => postMessage({ error: String(error) }));
});
