/**
 * A newsroom that publishes a feed over a real server: signs with keys of its own, counts versions, and can be made to
 * do wrong.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { serialiseFeed } from '#lib/feed/canonical.ts';
import type { FeedPack, Jws, KeyStatement, Manifest } from '#lib/feed/feed-file.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { publicOf } from '#lib/feed/jws.ts';
import { newKey, type PrivateKey, signManifest, signStatement } from '#lib/feed/publish.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { shippedPack } from '#tests/unit/facts/shipped.ts';
import type { Answer } from './feed-answer.ts';
import type { FeedServer } from './feed-server.ts';

export interface Newsroom {
  readonly url: string;
  /** Of its root key, as it would print it on its own pages. */
  readonly fingerprint: string;
  /** Publishes these packs as the next version of the feed; answers with the paths of their files. */
  publish(packs: readonly Pack[], changes?: Partial<Manifest>): Promise<string[]>;
  /** The path of its `feed.json`. */
  readonly path: string;
  /** From now on, a file of the feed stops after so many bytes; the function returned lets it go on, now and later. */
  hold(path: string, at: number | 'head'): () => void;
}

const DAY = 86_400_000;

/** A date-time as feeds and packs write it. */
export const dateTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export async function openNewsroom(server: FeedServer, feed = 'courier-facts'): Promise<Newsroom> {
  const key = await newKey();
  const keys: Jws[] = [];
  const previous: KeyStatement | null = null;
  keys.push(unwrapped(await signStatement({ feed, previous, root: key, signing: key })));
  let version = 0;
  const path = `/${feed}/feed.json`;
  const answers = new Map<string, Answer>();
  const answer = (at: string, what: Answer) => {
    answers.set(at, what);
    server.answer(at, what);
  };
  return {
    url: `${server.origin}${path}`,
    path,
    fingerprint: await fingerprintOf(publicOf(key)),
    async publish(packs, changes = {}) {
      version += 1;
      const files = packs.map(fileOf);
      for (const { entry, bytes } of files) answer(`/${feed}/${entry.file}`, { body: bytes });
      const now = Date.now();
      const manifest: Manifest = {
        format: 'fact-feed/1',
        feed,
        title: 'Courier facts',
        version,
        issued: dateTime(now - DAY),
        expires: dateTime(now + 30 * DAY),
        packs: files.map(({ entry }) => entry),
        ...changes,
      };
      const body = await signed(keys, manifest, key);
      answer(path, { body, etag: `"${version}"` });
      return files.map(({ entry }) => `/${feed}/${entry.file}`);
    },
    hold(held, holdAt) {
      const usual = answers.get(held) ?? {};
      server.answer(held, { ...usual, holdAt });
      return () => {
        server.answer(held, usual);
        server.release(held);
      };
    },
  };
}

async function signed(keys: readonly Jws[], manifest: Manifest, key: PrivateKey): Promise<string> {
  return serialiseFeed({ keys: [...keys], manifest: unwrapped(await signManifest(manifest, key)) });
}

function fileOf(pack: Pack): { readonly entry: FeedPack; readonly bytes: Uint8Array } {
  const bytes = gzipSync(serialisePack(pack));
  const { id, version, title } = pack;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `packs/${id}-${version}.json.gz`;
  return { entry: { id, version, title, file, length: bytes.length, sha256 }, bytes };
}

function unwrapped<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.trouble.why}: ${outcome.trouble.detail}`);
  return outcome.value;
}

/** The pack that the newsroom keeps: the shipped one under a name of its own. */
export const COURIER_PACK = 'courier-kharkiv';

/** The first versions of it. */
const FUEL_DAYS: readonly number[] = [10, 7, 6];

/** For how many days the generators have fuel, as a version (from 1) tells it. */
export const fuelOf = (version: number): number => FUEL_DAYS[version - 1] ?? version;

/** A version (from 1) of the newsroom's pack: they differ in one figure. */
export function courierPack(version: number, id: string = COURIER_PACK): Pack {
  const shipped = shippedPack('kharkiv-counteroffensive-2022');
  return {
    ...shipped,
    id,
    version,
    title: 'Kharkiv, as the Courier tells it',
    figures: shipped.figures.map((figure) =>
      figure.id === 'generator-fuel' ? { ...figure, value: fuelOf(version) } : figure,
    ),
  };
}

/** The same pack with most of its figures told otherwise. */
export function upturned(pack: Pack): Pack {
  return {
    ...pack,
    claims: pack.claims.map((claim) => ({ ...claim, gist: `${claim.gist} (as told again)` })),
  };
}

/** The same pack and many long claims beside: some megabytes that no browser can pack into less. */
export function bulky(pack: Pack): Pack {
  const [claim] = pack.claims;
  if (claim === undefined) throw new Error('The pack makes no claim.');
  const noise = (i: number) =>
    Array.from({ length: 20 }, (_, part) =>
      createHash('sha512').update(`${i} ${part}`).digest('base64url'),
    ).join(' ');
  const more = Array.from({ length: 3_000 }, (_, i) => ({ ...claim, id: `at-length-${i}`, gist: noise(i) }));
  return { ...pack, claims: [...pack.claims, ...more] };
}
