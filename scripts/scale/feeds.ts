/** Feeds as they are published, in the size of a real one. */
import { createHash } from 'node:crypto';
import type { Pack } from '#lib/facts/schema.ts';
import { serialiseFeed } from '#lib/feed/canonical.ts';
import type { FeedPack } from '#lib/feed/feed-file.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { newKey, signManifest, signStatement } from '#lib/feed/publish.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';

/**
 * `feed.json` with so many packs, each like `pack`, and one key statement of two keys.
 * @param file the pack's file as it travels
 */
export async function feedOf(pack: Pack, file: Uint8Array, packs: number): Promise<Uint8Array> {
  const feed = 'courier-facts';
  const [root, signing] = [await newKey(), await newKey()];
  const statement = value(await signStatement({ feed, previous: null, root, signing }));
  const entries = Array.from({ length: packs }, (_, index) =>
    entryOf(pack, file, packs === 1 ? '' : `-${index}`),
  );
  const manifest = value(
    await signManifest(
      {
        format: 'fact-feed/1',
        feed,
        title: 'Courier facts',
        version: 1,
        issued: '2026-11-22T06:00:00Z',
        expires: '2026-12-22T06:00:00Z',
        packs: entries,
      },
      signing,
    ),
  );
  const bytes = new TextEncoder().encode(serialiseFeed({ keys: [statement], manifest }));
  value(await openFeed(bytes));
  return bytes;
}

export const fileOf = (pack: Pack, suffix = ''): string =>
  `packs/${pack.id}${suffix}-${pack.version}.json.gz`;

function entryOf(pack: Pack, file: Uint8Array, suffix: string): FeedPack {
  return {
    id: `${pack.id}${suffix}`,
    version: pack.version,
    title: pack.title,
    file: fileOf(pack, suffix),
    length: file.length,
    sha256: createHash('sha256').update(file).update(suffix).digest('hex'),
  };
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.trouble.why}: ${outcome.trouble.detail ?? ''}`);
}
