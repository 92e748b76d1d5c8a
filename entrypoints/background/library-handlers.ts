/** What the background answers to pages of ours about packs and feeds. */

import type { Work } from '#lib/library/ports.ts';
import { viewOf } from '#lib/library/view-of.ts';
import type { Handlers } from '#lib/messages/envelope.ts';
import { success } from '#lib/messages/result.ts';
import { loadLibraryCopy, saveLibraryCopy } from '#lib/platform/library-copy.ts';
import type { Sender } from '#lib/platform/messages.ts';
import { done, type Outcome } from '#lib/trouble/outcome.ts';
import { settingsInForce } from './enforce.ts';
import { indexChanged, served } from './index-changed.ts';
import { library } from './library.ts';
import { scheduleUpdates } from './schedule.ts';
import { wholeServing } from './standing.ts';
import { cancelWork, makeRoom, progressOfWork, work } from './work.ts';

type LibraryMessage =
  | 'background/library'
  | 'background/look-at-feed'
  | 'background/subscribe'
  | 'background/unsubscribe'
  | 'background/tune-feed'
  | 'background/update-feed'
  | 'background/change-pack'
  | 'background/difference'
  | 'background/work'
  | 'background/cancel'
  | 'background/make-room'
  | 'background/library-changed'
  | 'background/repair';

export const libraryHandlers: Handlers<LibraryMessage, Sender> = {
  'background/library': async () =>
    success(await viewOf(await wholeServing(), await settingsInForce(), Date.now())),

  'background/look-at-feed': async ({ url }) => success(await work(url, (how) => library.look(url, how))),

  'background/subscribe': async ({ url, fingerprint }) =>
    success(await changing(url, (how) => library.subscribe(url, fingerprint, how))),

  'background/unsubscribe': async ({ feed, packs }) =>
    success(empty(await changing(feed, () => library.unsubscribe(feed, packs)))),

  'background/tune-feed': async ({ feed, auto, every }) => {
    const change = { ...(auto === undefined ? {} : { auto }), ...(every === undefined ? {} : { every }) };
    return success(empty(await changing(feed, () => library.tune(feed, change))));
  },

  'background/update-feed': async ({ feed, how }) =>
    success(await changing(feed, (working) => library.update(feed, how, working))),

  'background/change-pack': async ({ pack, to }) =>
    success(empty(await changing(pack, () => library[to](pack)))),

  'background/difference': async ({ pack, of }) => success(await library.difference(pack, of)),

  'background/work': () => success(progressOfWork()),

  'background/cancel': () => {
    cancelWork();
    return success({});
  },

  'background/make-room': async () => {
    await makeRoom();
    return success({});
  },

  // What served before it is not known: this message may have woken the background.
  'background/library-changed': async () => {
    await settle(undefined);
    return success({});
  },

  'background/repair': async () => success(empty(await changing('storage', repair))),
};

/** The copy follows a database that was begun anew, and only once that holds something: else it would be ahead for ever. */
async function repair(): Promise<Outcome<undefined>> {
  const repaired = await library.repair((await loadLibraryCopy()).subscriptions);
  const { record, trouble } = await library.serving();
  if (repaired.ok && trouble === undefined) await saveLibraryCopy(record);
  return repaired;
}

/** Runs what may change the library, and lets everything follow the change. */
async function changing<T>(what: string, task: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const before = await served();
  const outcome = await work(what, task);
  await settle(before);
  return outcome;
}

/** What an operation that was interrupted earlier left behind goes as well. */
async function settle(before: string | undefined): Promise<void> {
  await library.tidy();
  await indexChanged(before);
  await scheduleUpdates();
}

/** The outcome of what answers with nothing. */
const empty = (outcome: Outcome<undefined>): Outcome<Record<string, never>> =>
  outcome.ok ? done({}) : outcome;
