/** A feed as it lies in a directory: what was published last, and the files beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { FeedFileSchema, type Jws } from '#lib/feed/feed-file.ts';
import { type OpenedFeed, openFeed } from '#lib/feed/open-feed.ts';
import { fail } from './fail.ts';
import { unpack } from './gzip.ts';
import type { Files } from './publish/entry.ts';
import { readInputBytes } from './read-input.ts';

export interface PublishedFeed extends OpenedFeed {
  /** Its key statements, as they are signed. */
  readonly jws: readonly Jws[];
}

/** The feed in a directory; undefined where there is none yet. Throws BadInput if there is one and it does not hold. */
export async function readPublished(directory: string): Promise<PublishedFeed | undefined> {
  const path = join(directory, 'feed.json');
  if (!existsSync(path)) return undefined;
  const { bytes } = await readInputBytes(path);
  const opened = await openFeed(bytes);
  if (!opened.ok) {
    const { why, detail } = opened.trouble;
    return fail(`${path}: is no whole feed (${detail ?? why}); copy it back from the host`);
  }
  const { keys } = v.parse(FeedFileSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return { ...opened.value, jws: keys };
}

/** The files in a feed's directory. */
export function filesIn(directory: string): Files {
  const bytes = (file: string) => {
    const path = join(directory, file);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  return { bytes, pack: (file) => packIn(bytes(file), file) };
}

function packIn(bytes: Uint8Array | undefined, name: string): Pack | undefined {
  if (bytes === undefined) return undefined;
  try {
    const shape = parsePack(JSON.parse(new TextDecoder().decode(unpack(bytes, name))));
    return shape.ok ? shape.pack : undefined;
  } catch {
    return undefined;
  }
}

/** Files of packs in a feed's directory (`packs/flood-1.json.gz`), in order. */
export function packFilesIn(directory: string): string[] {
  const packs = join(directory, 'packs');
  if (!existsSync(packs)) return [];
  return readdirSync(packs)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => `packs/${name}`)
    .sort();
}
