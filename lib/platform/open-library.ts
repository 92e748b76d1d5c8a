/** The reader's library, put together: storage, network, the packs that came with the extension. */
import { createLibrary } from '#lib/library/create-library.ts';
import type { Library } from '#lib/library/library.ts';
import { createIndexStore } from '#lib/store/index-store.ts';
import { exclusively } from '#lib/store/locks.ts';
import { createStore } from '#lib/store/store.ts';
import { createTransport } from '#lib/transport/transport.ts';
import { bundledPacks } from './bundled-packs.ts';
import { STAMPS } from './stamps.ts';
import { turn } from './turn.ts';

/** Any context of the extension may open it: storage is shared, and of what changes it one operation runs at a time. */
export const openLibrary = (): Library =>
  createLibrary({
    store: createStore(),
    transport: createTransport(),
    index: createIndexStore(),
    stamps: STAMPS,
    bundled: bundledPacks(),
    exclusively: exclusively('library'),
    turn,
    now: () => Date.now(),
    random: () => Math.random(),
  });
