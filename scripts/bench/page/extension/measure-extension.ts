/** The built extension: what it costs a page's main thread, what it changes there, and how soon the card is seen. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { NameSets } from '#scripts/bench/names/name-sets.ts';
import { figureOf } from '#scripts/bench/page/figure.ts';
import { median } from '#scripts/bench/page/statistics.ts';
import { spread } from '#scripts/bench/pages/folder.ts';
import { servePages } from '#scripts/bench/pages/serve.ts';
import type { BenchOptions, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import { CHROMIUM_BUILD, createProfile } from '#tests/harness/extension.ts';
import { type Background, cardFrames } from './card-frames.ts';
import { cityPack } from './city-pack.ts';
import { floorExtension } from './floor.ts';
import { sizeTargets } from './many-names.ts';
import { startReader } from './reader.ts';
import { builtExtension } from './subject.ts';
import { MENTIONS, pageOfMentions, type Thousand, thousand } from './thousand.ts';
import { visitRows, visitTargets } from './visit-rows.ts';
import { type PageAt, type PageVisit, visits } from './visits.ts';

export interface ExtensionResult {
  readonly rows: readonly Row[];
  readonly targets: ReadonlyMap<TargetName, readonly TargetFigure[]>;
}

const NAMES = 150;

/** Pages on which the least that an extension can do is measured: enough for a median. */
const FLOOR_PAGES = 10;

/** T1, T2, T7, T10, T13 and T14 of the extension as it was built last. */
export async function measureExtension(
  options: BenchOptions,
  names: NameSets,
  pages: readonly PageAt[],
): Promise<ExtensionResult> {
  const { few, marked } = await withFewNames(options, names.of(NAMES), pages);
  const readAt = pages.filter(({ name }) => few.some(({ page, isRead }) => isRead && page === name));
  const floor = await visits({
    ...options,
    ...{ what: 'the least an extension can do', start: floorExtension, pages: spread(readAt, FLOOR_PAGES) },
  });
  const ofVisits = visitTargets(few);
  const larger = names.sizes.filter((size) => size > NAMES);
  return {
    rows: [...visitRows(few, floor), styleRow(marked)],
    targets: new Map<TargetName, readonly TargetFigure[]>([
      ...ofVisits,
      ['T2', await sizeTargets(options, { known: names.of(NAMES), sizes: larger, pages, few })],
      ['T10', unchanged(marked)],
      ['T13', [sizeOfGate(), ...(ofVisits.get('T13') ?? [])]],
      ['T14', await cardTargets(options)],
    ]),
  };
}

/** All pages with a pack of few names, and one page that is full of them. */
async function withFewNames(
  { repeats, say }: BenchOptions,
  names: readonly string[],
  pages: readonly PageAt[],
): Promise<{ readonly few: readonly PageVisit[]; readonly marked: Thousand }> {
  const server = await servePages([{ name: 'a thousand mentions', html: pageOfMentions(names) }]);
  const profile = createProfile();
  try {
    say(`the built extension, ${MENTIONS} mentions on one page`);
    const reader = await startReader(cityPack(names, NAMES), profile);
    const marked = await thousand(reader, server.page(0)).finally(() => reader.close());
    const what = 'the built extension';
    return { marked, few: await visits({ what, start: () => builtExtension(profile), pages, repeats, say }) };
  } finally {
    profile.remove();
    await server.close();
  }
}

const styleRow = ({ styles, painted }: Thousand): Row => ({
  ...{ group: 'a page with a thousand mentions', what: 'styles computed because we asked', unit: 'times' },
  ...{ value: styles, ratio: null, characters: null, hits: painted },
});

const unchanged = ({ layouts, nodes, bytes }: Thousand): TargetFigure[] =>
  Object.entries({ 'layouts forced': layouts, 'nodes added': nodes, 'bytes of HTML changed': bytes }).map(
    ([of, value]) => figureOf(of, [value], 'exactly', 0, ''),
  );

function sizeOfGate(): TargetFigure {
  const bytes = statSync(join(CHROMIUM_BUILD, 'gate.js')).size;
  return figureOf('size of the gate', [bytes / 1000], 'at most', 10, 'kB');
}

async function cardTargets(options: BenchOptions): Promise<TargetFigure[]> {
  const reader = await startReader();
  const target = async (background: Background): Promise<TargetFigure> => {
    options.say(`the built extension, cards with the background ${background}`);
    const runs: number[] = [];
    for (let repeat = 0; repeat < options.repeats; repeat++) {
      runs.push(median(await cardFrames(reader, background)));
    }
    return figureOf(`background ${background}`, runs, 'at most', 2, 'frames');
  };
  try {
    return [await target('awake'), await target('asleep')];
  } finally {
    await reader.close();
  }
}
