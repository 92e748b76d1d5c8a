/** A newsroom's desk: a directory with packs, keys and a feed, and the commands that work on them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';
import { type Run, runCli } from './run-cli.ts';

export interface FeedHome {
  readonly path: string;
  /** Runs `according-to pack …` in the directory. */
  pack(args: readonly string[], input?: string): Promise<Run>;
  /** Publishes the given packs of the feed `valley` into `site`, on a fixed day. */
  publish(packs: readonly Pack[], ...options: string[]): Promise<Run>;
  text(file: string): string;
  bytes(file: string): Uint8Array<ArrayBuffer>;
  /** Every file of the published feed, in order. */
  files(): string[];
}

export const DAY = '2021-06-20';

/** A new desk below `root`, with a signing key in `signing.json`. */
export async function feedHome(root: string): Promise<FeedHome> {
  const path = mkdtempSync(join(root, 'desk-'));
  const pack = (args: readonly string[], input = '') => runCli(['pack', ...args], { cwd: path, input });
  await pack(['keygen', 'signing.json']);
  return {
    path,
    pack,
    publish: (packs, ...options) => {
      const files = packs.map((each) => writeDraft(path, each));
      const given = options.includes('--key') ? [] : ['--key', 'signing.json'];
      const fixed = ['--feed', 'valley', '--title', 'Valley facts', '--issued', DAY];
      return pack(['publish', 'site', ...files, ...fixed, ...given, ...options]);
    },
    text: (file) => readFileSync(join(path, file), 'utf8'),
    bytes: (file) => new Uint8Array(readFileSync(join(path, file))),
    files: () => readdirSync(join(path, 'site'), { recursive: true }).map(String).sort(),
  };
}

function writeDraft(path: string, pack: Pack): string {
  const file = join('drafts', `${pack.id}.json`);
  mkdirSync(join(path, 'drafts'), { recursive: true });
  writeFileSync(join(path, file), serialisePack(pack));
  return file;
}

/** The small flood in a version, with one change. */
export function floodVersion(version: number, change: (pack: Pack) => void = () => {}): Pack {
  const pack = { ...floodPack(), version };
  change(pack);
  return pack;
}
