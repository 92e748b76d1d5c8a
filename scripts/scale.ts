/**
 * Measures what a feed costs its host, its readers' network and their devices, from the pack that is shipped up to a
 * million names. Sizes are exact; times are figures of one machine on one day. `docs/scale.md` says what follows.
 *
 *   npm run scale                            the shipped pack, 10,000 and 100,000 names: some minutes
 *   npm run scale -- 10000 500000 1000000    these sizes; a million takes 8 GB of memory and some minutes
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed } from '#cli/gzip.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { crowdTable } from './scale/crowd-table.ts';
import { feedOf, fileOf } from './scale/feeds.ts';
import { machineLine } from './scale/machine.ts';
import { type Measured, measured } from './scale/measured.ts';
import { deviceTable, sizeTable, stepTable } from './scale/pack-tables.ts';
import { shippedPack } from './scale/shipped-pack.ts';
import { table, whole } from './scale/table.ts';
import { type Exchange, withServer } from './scale/wire.ts';

const DEFAULT = [10_000, 100_000];

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** A feed with the shipped pack, in a folder, asked as readers ask. */
async function wireTable(folder: string): Promise<string> {
  const pack = shippedPack();
  const file = packed(serialisePack(pack));
  mkdirSync(join(folder, 'packs'));
  writeFileSync(join(folder, fileOf(pack)), file);
  const rows = [['', 'status', 'request', 'head', 'body', 'TCP up', 'TCP down']];
  const row = (what: string, { status, request, head, body, up, down }: Exchange) =>
    rows.push([what, ...[status, request, head, body, up, down].map(whole)]);
  await withServer(folder, async (ask) => {
    for (const packs of [1, 64]) {
      writeFileSync(join(folder, 'feed.json'), await feedOf(pack, file, packs));
      const first = await ask('/feed.json');
      row(`feed.json, ${packs} packs, news`, first);
      row(`feed.json, ${packs} packs, no news`, await ask('/feed.json', first));
    }
    row('the shipped pack', await ask(`/${fileOf(pack)}`));
  });
  return table(rows);
}

const wanted = process.argv.slice(2).map(Number);
if (wanted.some((names) => !Number.isInteger(names) || names < 1)) {
  say('usage: npm run scale -- [names …]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'scale-'));
try {
  say(`${machineLine(new Date())}\n`);
  say(`One question, in bytes, each over a connection of its own\n\n${await wireTable(folder)}`);
  say(`Ten million readers, questions\n\n${crowdTable()}`);
  const all: Measured[] = [];
  for (const names of [0, ...(wanted.length > 0 ? wanted : DEFAULT)]) {
    all.push(await measured(names, join(folder, 'pack.json.gz')));
  }
  say(`Packs, in bytes\n\n${sizeTable(all)}`);
  say(
    `On the device, once for each update, in seconds (and of processor time)\n\n${stepTable(all, 'steps')}`,
  );
  say(
    `On the device, each time the background wakes, in seconds (and of processor time)\n\n${stepTable(all, 'waking')}`,
  );
  say(
    `On the device, at the first card of a pack after that, in seconds (and of processor time)\n\n${stepTable(all, 'card')}`,
  );
  say(`On the device, in MB\n\n${deviceTable(all)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
