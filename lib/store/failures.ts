/** What browsers throw about storage, as troubles. */
import { trouble } from '#lib/trouble/outcome.ts';
import type { TroubleName } from '#lib/trouble/troubles.ts';

export type Failure = ReturnType<typeof trouble>;

const TROUBLE_OF: ReadonlyMap<string, TroubleName> = new Map([
  // Chromium and Firefox, from a write or only from its commit: the share of the origin or the disk is full.
  ['QuotaExceededError', 'no-room'],
  // Every browser, on opening: the database is of a higher version than asked for.
  ['VersionError', 'storage-newer'],
  // Chromium, on opening: its files are damaged or locked. Firefox, on reading: a file is lost, or the disk fails.
  ['UnknownError', 'storage-damaged'],
  // Chromium keeps large values in files of their own. One that is lost was a DataError for long …
  ['DataError', 'storage-damaged'],
  // … and is one of these by now. Every browser says NotFoundError too if the database lacks an object store.
  ['NotReadableError', 'storage-damaged'],
  ['NotFoundError', 'storage-damaged'],
  // Chromium, where the reader blocks site data; every browser in a sandboxed frame.
  ['SecurityError', 'storage-missing'],
  // Firefox, on opening: private windows of older versions, policies, a profile that cannot be written.
  ['InvalidStateError', 'storage-missing'],
  // Chromium and Firefox, in the midst of a transaction: the reader cleared the data, the browser took it away.
  ['AbortError', 'storage-missing'],
]);

/** A failed outcome for whatever storage threw. What no row names is no reason to doubt the storage. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  const why = TROUBLE_OF.get(name);
  return why === undefined ? interrupted(error) : trouble(why, name);
}

/** A failed outcome for an error that nobody foresaw: nothing was written, and it can be tried again. */
export const interrupted = (error: unknown): Failure => trouble('interrupted', String(error));
