/** A publisher in the test's own page: signs feeds with keys of its own, and puts them on the real server. */
import { commands } from 'vitest/browser';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { serialiseFeed } from '#lib/feed/canonical.ts';
import { sha256Hex } from '#lib/feed/digest.ts';
import type { FeedPack, Jws, Manifest } from '#lib/feed/feed-file.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { publicOf } from '#lib/feed/jws.ts';
import { newKey, type PrivateKey, signManifest, signStatement } from '#lib/feed/publish.ts';
import { deflate } from '#lib/transport/gzip.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { RemoteAnswer, SeenAtPath } from '#tests/harness/feed-server-commands.ts';

export interface Press {
  readonly feed: string;
  readonly url: string;
  readonly fingerprint: string;
  /** Puts the next state of the feed on the server. */
  publish(packs: readonly Pack[], changes?: Changes): Promise<void>;
  /** From now on, `feed.json` or another file of the feed is answered so. */
  answer(file: string, answer: RemoteAnswer): Promise<void>;
  /** What `feed.json` or another file was asked for. */
  seen(file?: string): Promise<SeenAtPath>;
}

/** What is otherwise than an honest publisher would have it. */
export interface Changes {
  readonly manifest?: Partial<Manifest>;
  /** Bytes in place of a pack's document, under its name; signed like any. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Bytes that are sent in place of a pack's file. */
  readonly files?: Readonly<Record<string, string>>;
  readonly signing?: PrivateKey;
}

/** Noon of the day on which every test begins; feeds expire 30 days later. */
export const NOON = Date.UTC(2026, 10, 22, 12);
export const DAY = 86_400_000;
export const fileOf = (id: string, version: number): string => `packs/${id}-${version}.json.gz`;

/** A press whose paths no other test uses. `id` of the feed. */
export async function openPress(id = 'courier-feed'): Promise<Press> {
  const { feed: origin } = await commands.feedOrigins();
  const folder = `/${crypto.randomUUID()}/`;
  const key = await newKey();
  const keys = [told(await signStatement({ feed: id, previous: null, root: key, signing: key }))];
  let version = 0;

  const press: Press = {
    feed: id,
    url: `${origin}${folder}feed.json`,
    fingerprint: await fingerprintOf(publicOf(key)),
    answer: (file, answer) => commands.feedAnswer(`${folder}${file}`, answer),
    seen: (file = 'feed.json') => commands.feedSeen(`${folder}${file}`),
    async publish(packs, { manifest: changed, documents = {}, files = {}, signing = key } = {}) {
      version += 1;
      const entries: FeedPack[] = [];
      for (const pack of packs) {
        const entry = await entryOf(pack, documents[pack.id] ?? serialisePack(pack));
        entries.push(entry.entry);
        await press.answer(entry.entry.file, { base64: files[pack.id] ?? toBase64(entry.bytes) });
      }
      const manifest: Manifest = {
        format: 'fact-feed/1',
        feed: id,
        title: 'The Courier’s facts',
        version,
        issued: '2026-11-20T00:00:00Z',
        expires: '2026-12-22T12:00:00Z',
        packs: entries,
        ...changed,
      };
      const signed = told(await signManifest(manifest, signing));
      await press.answer('feed.json', feedAnswer(keys, signed, version));
    },
  };
  return press;
}

const feedAnswer = (keys: readonly Jws[], manifest: Jws, version: number): RemoteAnswer => ({
  body: serialiseFeed({ keys: [...keys], manifest }),
  etag: `"${version}"`,
});

async function entryOf(pack: Pack, document: string) {
  const bytes = await deflate(new TextEncoder().encode(document));
  const { id, version, title } = pack;
  const sha256 = await sha256Hex(bytes);
  const entry: FeedPack = { id, version, title, file: fileOf(id, version), length: bytes.length, sha256 };
  return { entry, bytes };
}

/** How a pack's file is answered. */
export const fileAnswer = async (pack: Pack) => ({
  base64: toBase64((await entryOf(pack, serialisePack(pack))).bytes),
});

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The value of an outcome that has to be good. */
export function told<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.trouble.why}: ${outcome.trouble.detail}`);
  return outcome.value;
}
