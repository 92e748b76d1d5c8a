/** `according-to pack publish`: packs, as a feed that any static host can serve. */
import { join } from 'node:path';
import { Command } from 'commander';
import * as v from 'valibot';
import { IdSchema, NameTextSchema, type Pack } from '#lib/facts/schema.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { checkedPack } from './checked-pack.ts';
import { EXIT, fail, printable } from './fail.ts';
import { feedKeys } from './feed-keys.ts';
import { packed } from './gzip.ts';
import { readKey } from './key-file.ts';
import type { KeyChain } from './keys-file.ts';
import { reportText } from './pack-check.ts';
import type { Decision } from './publish/decision.ts';
import { type Entry, entryOf } from './publish/entry.ts';
import { packOf, summaryLines } from './publish/summary.ts';
import { DEFAULT_DAYS, type TimeOptions, timesOf } from './publish/times.ts';
import { filesIn, type PublishedFeed, packFilesIn, readPublished } from './published-feed.ts';
import { signedFeed } from './signed-feed.ts';
import { writeWhole } from './write-whole.ts';

interface Options extends TimeOptions {
  readonly feed: string;
  readonly title: string;
  readonly key: string;
  readonly keys?: string;
  readonly renew?: true;
  readonly feedVersion?: string;
}

export function packPublishCommand(): Command {
  return new Command('publish')
    .summary('write packs as a signed feed')
    .description(
      'Checks packs and writes them into a directory as a feed: packs/<id>-<version>.json.gz, then feed.json, in one ' +
        'step. The directory is what readers are served: each publication goes on from the one that lies there. Where ' +
        'nothing changed, nothing is written, unless --renew is given.',
    )
    .argument('<directory>', 'directory of the feed; made if it is not there')
    .argument('<pack...>', 'every pack of the feed: id, directory or file')
    .requiredOption('--feed <id>', 'id of the feed, such as courier-facts; it never changes')
    .requiredOption('--title <title>', 'what readers call the feed')
    .requiredOption('--key <key>', 'private signing key; “-” for standard input')
    .option(
      '--keys <file>',
      'key statements from `pack sign` (default: those of the feed so far; else the key is its own root)',
    )
    .option('--issued <date>', 'UTC day or date-time of this state (default: now)')
    .option('--expires <date>', 'when readers are told that the feed has gone quiet')
    .option('--days <number>', `the same, in days from --issued (default: ${DEFAULT_DAYS})`)
    .option(
      '--feed-version <number>',
      'number of this state, where readers have seen a higher one than lies there',
    )
    .option('--renew', 'publish although nothing changed, so that the feed expires later')
    .addHelpText(
      'after',
      '\nExit status: 0 published or nothing to do, 1 findings and nothing written, 2 the input cannot be used.',
    )
    .action(runPublish);
}

async function runPublish(directory: string, targets: readonly string[], options: Options): Promise<void> {
  if (!v.is(IdSchema, options.feed))
    fail(`--feed ${options.feed}: is not kebab-case (a-z, 0-9, single hyphens)`);
  if (!v.is(NameTextSchema, options.title))
    fail('--title: is empty, longer than 200 characters or no plain text');
  const times = need(timesOf(options, Date.now()));
  const key = await readKey(options.key);
  const published = await readPublished(directory);
  if (published && published.manifest.feed !== options.feed)
    fail(
      `${directory}: holds the feed ${published.manifest.feed}, not ${options.feed}; name another directory`,
    );
  const version = nextVersion(options.feedVersion, published);
  const keyName = options.key === '-' ? 'standard input' : options.key;
  const chain = await feedKeys({ feed: options.feed, keyName, key, keys: options.keys, published });
  const packs = await checkedPacks(targets);
  if (packs === undefined) return;
  const entries = entriesOf(packs, directory, published);
  if (
    !options.renew &&
    !options.feedVersion &&
    published &&
    isUnchanged(published, chain, options.title, entries)
  ) {
    process.stdout.write(`${unchangedLine(published)}\n`);
    return;
  }
  progress('signing');
  const { manifest, bytes } = await signedFeed({
    ...options,
    ...times,
    version,
    keyName,
    key,
    chain,
    entries,
    published,
  });
  write(directory, entries, bytes);
  const fingerprint = await fingerprintOf(chain.root);
  const present = packFilesIn(directory);
  const lines = summaryLines({ manifest, last: published?.manifest, fingerprint, entries, present });
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

function need<T>(decision: Decision<T>): T {
  return decision.ok ? decision.value : fail(decision.problem);
}

function nextVersion(given: string | undefined, published: PublishedFeed | undefined): number {
  const next = (published?.manifest.version ?? 0) + 1;
  const version = given === undefined ? next : Number(given);
  if (Number.isSafeInteger(version) && version >= next) return version;
  return fail(`--feed-version ${given}: give a whole number from ${next}`);
}

function progress(line: string): void {
  process.stderr.write(`${printable(line)} …\n`);
}

/** The packs, sorted by id; undefined where one has findings, which are printed. */
async function checkedPacks(targets: readonly string[]): Promise<Pack[] | undefined> {
  const packs = new Map<string, Pack>();
  for (const target of targets) {
    progress(`checking ${target}`);
    const checked = await checkedPack(target);
    if (!checked.ok) {
      process.stdout.write(reportText(checked.report));
      process.exitCode = EXIT.findings;
    } else if (packs.has(checked.pack.id))
      fail(`${target}: is ${checked.pack.id} a second time; give each pack once`);
    else packs.set(checked.pack.id, checked.pack);
  }
  if (process.exitCode === EXIT.findings) return undefined;
  return [...packs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entriesOf(packs: readonly Pack[], directory: string, published: PublishedFeed | undefined): Entry[] {
  const files = filesIn(directory);
  return packs.map((pack) => {
    progress(`packing ${pack.id}`);
    return need(entryOf(pack, packOf(published?.manifest, pack.id), files, packed));
  });
}

function isUnchanged(
  { manifest, jws }: PublishedFeed,
  chain: KeyChain,
  title: string,
  entries: readonly Entry[],
): boolean {
  const packs = entries.map(({ feedPack }) => feedPack);
  return (
    manifest.title === title &&
    jws.length === chain.jws.length &&
    JSON.stringify(manifest.packs) === JSON.stringify(packs)
  );
}

const unchangedLine = ({ manifest: { feed, version, expires } }: PublishedFeed) =>
  `${feed} version ${version} holds the same; nothing is written. It expires on ${expires}; --renew publishes it anew`;

/** Packs first: whoever reads the new feed.json finds all that it names. */
function write(directory: string, entries: readonly Entry[], feed: Uint8Array): void {
  for (const { feedPack, bytes } of entries) {
    if (bytes === undefined) continue;
    progress(`writing ${feedPack.file}`);
    writeWhole(join(directory, feedPack.file), bytes);
  }
  writeWhole(join(directory, 'feed.json'), feed);
}
