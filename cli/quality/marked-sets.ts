/** The marked texts of a folder, measured: set by set, and what is held out while rules are written apart. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '#cli/fail.ts';
import { readInputBytes } from '#cli/read-input.ts';
import { readJson } from '#cli/read-json.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { WeightName } from '#lib/match/weights.ts';
import { type GoldText, readGold, readSlavner } from './gold-file.ts';
import { type Measured, measure } from './measure.ts';

/** The files that a folder may hold, what is in them, and how they are read. */
const FILES = [
  { file: 'gold.json', title: 'Excerpts marked by hand', read: readGold },
  { file: 'slavner.json', title: 'Annotated news', read: readSlavner },
] as const;

/** The texts of one file. */
export interface MarkedSet {
  readonly file: string;
  readonly title: string;
  readonly texts: readonly GoldText[];
}

/** Those texts of a set that are held out, or those that are not, with what was found in them. */
export interface MeasuredSet {
  readonly file: string;
  readonly title: string;
  readonly heldOut: boolean;
  readonly measured: readonly Measured[];
}

/** Reads a folder. Throws BadInput if there is none, it holds no marked texts, or they are not as they should be. */
export async function readMarkedSets(folder: string): Promise<MarkedSet[]> {
  const held = filesIn(folder);
  const known = FILES.filter(({ file }) => held.includes(file));
  if (known.length === 0)
    fail(`${folder}: holds neither ${FILES.map(({ file }) => file).join(' nor ')}; name a folder that does`);
  return Promise.all(
    known.map(async ({ file, title, read }) => {
      const path = join(folder, file);
      const document = readJson(await readInputBytes(path), path);
      if (document.ok) return { file, title, texts: read(document) };
      const [{ message, remedy }] = document.findings;
      return fail(`${path}: ${message}; ${remedy}`);
    }),
  );
}

function filesIn(folder: string): string[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return fail(`${folder}: no such folder; check the path`);
  return found.isDirectory()
    ? readdirSync(folder)
    : fail(`${folder}: is a file; name the folder that holds it`);
}

/** What a measurement leaves out. */
export interface Narrowed {
  /** Weights that do not count. */
  readonly ignored?: ReadonlySet<WeightName>;
  /** The only language that is reported; all, if absent. */
  readonly only?: string | undefined;
}

/** Measures a set; parts without a text are left out. Of whom a set speaks is told by all of its languages. */
export function measureSet(
  pack: Pack,
  { file, title, texts }: MarkedSet,
  { ignored, only }: Narrowed = {},
): MeasuredSet[] {
  const measured = measure(pack, texts, ignored).filter(
    ({ scored: { text } }) => only === undefined || text.language === only,
  );
  return [false, true]
    .map((heldOut) => ({
      file,
      title: heldOut ? `${title}, held out` : title,
      heldOut,
      measured: measured.filter(({ scored: { text } }) => text.heldOut === heldOut),
    }))
    .filter((part) => part.measured.length > 0);
}
