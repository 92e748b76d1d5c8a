/** T12: from a point to the mark under it. */
import { until } from '#tests/harness/until.ts';
import { figure, type Ground, rowsOf, type Share } from './contest.ts';
import { quick } from './median.ts';
import type { HoverResult } from './page/hover.ts';

const PAGE = '/marks?paragraphs=2000&names=5';
const RANGES = 10_000;
/** Marks that are pointed at in one load. */
const POINTS = 400;

export async function measureHover({ browser, origin, options }: Ground): Promise<Share> {
  const results: HoverResult[] = [];
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    options.say(`T12 ${browser.name}, load ${repeat + 1}`);
    const tab = await browser.open(origin + PAGE, false);
    try {
      await until('the page to be ready', () => tab.evaluate<boolean>('"living" in window'));
      results.push(await tab.evaluate<HoverResult>(`living.measureHover(${POINTS})`));
    } finally {
      await tab.close();
    }
  }
  const bad = results.find(({ ranges, ours, found }) => ranges !== RANGES || found.ours < ours.length);
  if (bad !== undefined) {
    throw new Error(`${bad.found.ours} of ${bad.ours.length} marks were found among ${bad.ranges} ranges.`);
  }
  const ours = results.map((result) => quick(result.ours));
  const theirs = results.flatMap((result) => (result.theirs === null ? [] : [quick(result.theirs)]));
  const hits = results[0]?.found;
  const group = `look-up of a mark among ${RANGES.toLocaleString('en')} ranges, ${browser.name}`;
  const entries = [
    { what: 'ours: caret, then binary search', values: ours, hits: hits?.ours ?? 0 },
    ...(theirs.length === 0
      ? []
      : [{ what: 'highlightsFromPoint', values: theirs, hits: hits?.theirs ?? 0 }]),
  ];
  const runs = theirs.map((value, i) => value / (ours[i] ?? Number.NaN));
  return {
    rows: rowsOf(group, 'µs', entries),
    figures:
      runs.length === 0 ? [] : [['T12', figure(runs, { of: browser.name, is: 'at least', target: 100 })]],
  };
}
