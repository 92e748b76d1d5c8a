/**
 * Run by `scripts/scale.ts` in a process of its own: makes a pack of about so many names, writes it packed into a file,
 * and prints its sizes as a line of JSON.
 *
 *   node --import tsx scripts/scale/make-pack.ts <names> <file>        names: 0 for the pack that is shipped
 */
import { writeFileSync } from 'node:fs';
import { packed } from '#cli/gzip.ts';
import { compare } from '#lib/diff/compare.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { foldToString } from '#lib/names/fold.ts';
import { edited, patchOf } from './edited.ts';
import { shippedPack } from './shipped-pack.ts';
import { stopwatch } from './stopwatch.ts';
import { countNames, syntheticPack } from './synthetic-pack.ts';

/** Share of facts that another version tells otherwise. */
const SHARE = 0.01;

export interface Made {
  readonly names: number;
  /** Names that fold to different forms. */
  readonly distinct: number;
  readonly entities: number;
  readonly facts: number;
  /** Bytes of the document as it is published, of the same without white space, and of both packed. */
  readonly document: number;
  readonly gzip: number;
  readonly compact: number;
  readonly compactGzip: number;
  readonly changed: number;
  /** Bytes of the changed facts as JSON, packed. */
  readonly patch: number;
  /** Seconds that comparing the two versions took. */
  readonly compared: number;
}

const [wanted = '', file = ''] = process.argv.slice(2);
const small = shippedPack();
const pack = wanted === '0' ? small : syntheticPack(small, Number(wanted));
const { sources, entities, claims, figures, disputes } = pack;

const text = serialisePack(pack);
const gzip = packed(text);
writeFileSync(file, gzip);
const document = Buffer.byteLength(text);
const compact = JSON.stringify(pack);

const after = edited(pack, SHARE);
const patch = patchOf(pack, after);
const watch = stopwatch();
compare(pack, after);

const made: Made = {
  names: countNames(pack),
  distinct: new Set(entities.flatMap(({ names }) => names.map(({ text: name }) => foldToString(name)))).size,
  entities: entities.length,
  facts: sources.length + entities.length + claims.length + figures.length + disputes.length,
  document,
  gzip: gzip.length,
  compact: Buffer.byteLength(compact),
  compactGzip: packed(compact).length,
  changed: patch.changed,
  patch: packed(patch.text).length,
  compared: watch().wall,
};
process.stdout.write(`${JSON.stringify(made)}\n`);
