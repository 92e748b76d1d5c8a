/** Bringing one pack of a feed: fetched, verified, compared with what serves, staged. Nothing names it yet. */

import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { addressOf } from '#lib/feed/address.ts';
import type { FeedPack } from '#lib/feed/feed-file.ts';
import { checkPackFile } from '#lib/feed/pack-file.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { known } from './ask.ts';
import { asCompared, comparison, generationOf } from './generation.ts';
import { compiling } from './indexing.ts';
import type { Arrival } from './pack-rules.ts';
import type { LibraryPorts, Work } from './ports.ts';
import type { Generation } from './record.ts';
import { readGeneration } from './serving.ts';
import { stage } from './stage.ts';
import { type Verified, verifyDocument } from './verify.ts';

/** A version whose body is stored. */
export interface Brought extends Arrival {
  /** Digest of the version that should have served, where its body is lost for good. */
  readonly lost?: string | undefined;
  /** The difference in one sentence; empty for a first version. */
  readonly words: string;
}

/** Where a pack comes from, and what serves under its id; null: nothing does. */
export interface Errand {
  readonly feed: string;
  readonly url: string;
  readonly offered: FeedPack;
  readonly agreed: boolean;
  readonly before: Pack | null;
  readonly lost?: string | undefined;
}

/** Fetches a pack; nothing of its bytes is unpacked before they are those that the feed promised. */
export async function bring(ports: LibraryPorts, errand: Errand, work: Work): Promise<Outcome<Brought>> {
  const { feed, offered, agreed, before, lost } = errand;
  const fetched = await fetchPack(ports, errand, work);
  if (!fetched.ok) return fetched;
  work.onProgress({ step: 'checking', what: offered.title });
  const verified = await unpacked(ports, fetched.value, offered, work);
  if (!verified.ok) return verified;
  if (work.signal.aborted) return trouble('cancelled');
  work.onProgress({ step: 'storing', what: offered.title });
  const { pack } = verified.value;
  const staged = await stage(ports, verified.value);
  if (!staged.ok) return staged;
  const against = comparison(before, pack);
  const generation = {
    ...generationOf(verified.value, against, ports.now()),
    travelled: offered.sha256,
  };
  return done({ id: pack.id, feed, agreed, generation, words: against.words, lost });
}

/** Takes up a version that waits already, so that it is not fetched again; it is compared anew. */
export async function takeUp(
  ports: LibraryPorts,
  { feed, offered, agreed, before, lost }: Errand,
  waiting: Generation,
): Promise<Outcome<Brought>> {
  const read = await readGeneration(ports, offered.id, waiting);
  if (!read.ok) return read;
  const against = comparison(before, read.value);
  const generation = asCompared(waiting, against);
  return done({ id: offered.id, feed, agreed, generation, words: against.words, lost });
}

async function fetchPack(
  { transport }: LibraryPorts,
  { url, offered }: Errand,
  work: Work,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const address = addressOf(url, offered.file);
  if (!address.ok) return address;
  const what = offered.title;
  work.onProgress({ step: 'fetching', what, received: 0, total: offered.length });
  const fetched = await transport.fetch(
    { url: address.value, cap: offered.length },
    (received, total) =>
      work.onProgress({ step: 'fetching', what, received, ...known(total ?? offered.length) }),
    work.signal,
  );
  if (!fetched.ok) return fetched;
  if (fetched.value.is === 'unchanged') return trouble('refused-by-host', 'HTTP 304');
  return done(fetched.value.bytes);
}

async function unpacked(
  ports: LibraryPorts,
  bytes: Uint8Array<ArrayBuffer>,
  offered: FeedPack,
  work: Work,
): Promise<Outcome<Verified>> {
  const promised = await checkPackFile(bytes, offered);
  if (!promised.ok) return promised;
  const inflated = await ports.transport.inflate(bytes, LIMITS.packBytes, work.signal);
  if (!inflated.ok) return inflated;
  const verified = await verifyDocument(inflated.value, offered.file, compiling(ports, work));
  if (!verified.ok) return { ok: false, trouble: verified.trouble };
  const { id, version } = verified.value.pack;
  return id === offered.id && version === offered.version
    ? done(verified.value)
    : trouble('other-pack', `${id} version ${version}, not ${offered.id} version ${offered.version}`);
}
