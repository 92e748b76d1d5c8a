/** The part of the benchmark without pages: matchers over texts, memory, and waking with stored names, in Chromium. */
import { allNames, NAME_SIZES, type NameSets } from '#scripts/bench/names/name-sets.ts';
import { bundled } from '#scripts/bench/page/bundle.ts';
import { launchPlain } from '#scripts/bench/page/plain-browser.ts';
import { benchPages } from '#scripts/bench/pages/bench-pages.ts';
import type { BenchOptions, PartResult, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import { serveFiles } from './bench-server.ts';
import { type Arena, contest, type Performed } from './contest.ts';
import { againstRegex, firstRows, manyAgainstFew, memoryRows, nameLines, speedRows } from './engine-rows.ts';
import { fieldAt, oursAt } from './field.ts';
import { measureImport } from './importing.ts';
import { layOutNames } from './ours.ts';
import { textsOf } from './page-texts.ts';
import { measureStorage } from './storage.ts';

const MOST = 1_000_000;

/** T5, by number of names: how many times faster than a regular expression. */
const FASTER_THAN_REGEX: ReadonlyMap<number, number> = new Map([
  [10_000, 40],
  [135_000, 170],
]);

/** Rounds of matchers in one repeat: a pass is short, and the machine has moods. */
const ROUNDS = 3;

/** Runs everything; some minutes. Answers T5 (warm), T6, T8 and T9. */
export async function measureEngine(options: BenchOptions, names: NameSets): Promise<PartResult> {
  const { say, repeats } = options;
  const browser = await launchPlain();
  try {
    say('cutting the pages into blocks of text');
    const texts = await textsOf(benchPages(options, names.of(150)), browser);
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    const { files, sizes } = filesOf(texts, names, say);
    files.set('/worker.js', await once(() => bundled('../engine/in-browser/storage-worker')));
    const server = await serveFiles(files);
    try {
      const script = await bundled('../engine/in-browser/main');
      const arena: Arena = { browser, origin: server.origin, script, say };
      say('matchers, ours with few and with many names');
      const ours = await contest(arena, oursAt(names.sizes), ROUNDS * repeats);
      const bySize = new Map<number, Performed[]>();
      for (const size of NAME_SIZES) {
        say(`matchers, ${size.toLocaleString('en-GB')} names`);
        bySize.set(size, await contest(arena, fieldAt(size), ROUNDS * repeats));
      }
      say('waking with a million stored names');
      const stored = await measureStorage(browser, server.origin, MOST, repeats);
      say('taking in a pack of a million names');
      const taking = await measureImport(MOST, say);
      const table = tableSize(sizes, bySize.get(MOST) ?? []);
      const contests = [...bySize];
      return {
        rows: [
          ...contests.flatMap(([size, all]) =>
            speedRows(`matching, ${size.toLocaleString('en-GB')} names`, all, characters),
          ),
          ...speedRows('matching, ours from few names to many', ours, characters),
          ...contests.flatMap(([size, all]) => firstRows(size, all, characters)),
          ...table.rows,
          ...contests.flatMap(([size, all]) => memoryRows(size, all)),
          ...stored.rows,
          ...taking,
        ],
        targets: new Map<TargetName, readonly TargetFigure[]>([
          [
            'T5',
            [...FASTER_THAN_REGEX].flatMap(([size, times]) =>
              againstRegex(size, times, bySize.get(size) ?? []),
            ),
          ],
          ['T6', manyAgainstFew(ours)],
          ['T8', table.figures],
          ['T9', stored.figures],
        ]),
        lines: nameLines([...bySize.values()]),
      };
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
  }
}

/** Bytes of the buffers, by number of names. */
type Sizes = ReadonlyMap<number, { readonly hot: number; readonly cold: number; readonly brief: number }>;

async function once(make: () => Promise<string>): Promise<() => string> {
  const made = await make();
  return () => made;
}

/** What pages fetch: texts, lists of names, and the same names laid out. */
function filesOf(
  texts: readonly string[],
  names: NameSets,
  say: (line: string) => void,
): { readonly files: Map<string, () => string | Uint8Array>; readonly sizes: Sizes } {
  const files = new Map<string, () => string | Uint8Array>([['/texts', () => JSON.stringify(texts)]]);
  const sizes = new Map<number, { hot: number; cold: number; brief: number }>();
  for (const size of names.sizes) {
    say(`laying out ${size.toLocaleString('en-GB')} names`);
    const { hot, cold, brief } = layOutNames(allNames(say).slice(0, size));
    sizes.set(size, { hot: hot.byteLength, cold: cold.byteLength, brief: brief.byteLength });
    files.set(`/hot/${size}`, () => new Uint8Array(hot));
    files.set(`/cold/${size}`, () => new Uint8Array(cold));
    files.set(`/brief/${size}`, () => new Uint8Array(brief));
    files.set(`/names/${size}`, () => JSON.stringify(names.of(size)));
  }
  return { files, sizes };
}

/** T8: the table that a scan probes; beside it what a Set of the same names takes. */
function tableSize(
  sizes: Sizes,
  atMost: readonly Performed[],
): { readonly rows: Row[]; readonly figures: TargetFigure[] } {
  const { hot = Number.NaN, cold = Number.NaN, brief = Number.NaN } = sizes.get(MOST) ?? {};
  const set = atMost.find(({ what }) => what === 'set')?.bytes;
  const row = (what: string, bytes: number): Row => ({
    ...{
      group: 'bytes a name, 1,000,000 names',
      what,
      value: bytes / MOST,
      unit: 'bytes',
      ratio: bytes / hot,
    },
    ...{ characters: null, hits: null },
  });
  const value = hot / MOST;
  return {
    rows: [
      row('ours, the table that is probed', hot),
      row('ours, letters and bearers of the names', cold),
      row('ours, the entities in brief', brief),
      ...(set === undefined ? [] : [row('Set of names', set)]),
    ],
    figures: [{ of: '', value, is: 'at most', target: 14, unit: 'bytes', runs: [value] }],
  };
}
