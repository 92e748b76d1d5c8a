/** From single timings to rows, targets and lines. */
import type { Line, Row, TargetFigure } from '#scripts/bench/result.ts';
import type { Timing } from './cold-runs.ts';
import {
  BARE,
  type Entrant,
  MARK_JS,
  OURS,
  OURS_MANY,
  PAGE_SIDE,
  PAGE_SIDE_MANY,
  PEER,
  REGEX_FOLDED,
} from './field.ts';
import { figureOf } from './figure.ts';
import { type ByPage, median, medianRatio, ratioOfTotals, sum } from './statistics.ts';
import { LONGEST } from './world.ts';

/** Timings of one entrant, and what can be asked of them. */
class Results {
  readonly #timings: readonly Timing[];

  constructor(timings: readonly Timing[], what: string) {
    this.#timings = timings.filter((timing) => timing.what === what);
  }

  /** Medians of all repeats, or the values of one. */
  byPage(value: (timing: Timing) => number, repeat?: number): ByPage {
    const pages = Map.groupBy(
      this.#timings.filter((timing) => repeat === undefined || timing.repeat === repeat),
      ({ page }) => page,
    );
    return new Map([...pages].map(([page, timings]) => [page, median(timings.map(value))]));
  }

  ms(repeat?: number): ByPage {
    return this.byPage(({ ms }) => ms, repeat);
  }

  /** Milliseconds for a million characters, on pages where any were scanned. */
  pace(repeat?: number): ByPage {
    const known = [...this.byPage(({ ms, characters }) => (ms / characters) * 1e6, repeat)];
    return new Map(known.filter(([, pace]) => Number.isFinite(pace)));
  }

  /** All pages together. */
  total(value: (timing: Timing) => number): number {
    return sum([...this.byPage(value).values()]);
  }

  middle(value: (timing: Timing) => number): number {
    return median([...this.byPage(value).values()]);
  }

  /** Characters searched on all pages, to be read. */
  get scanned(): string {
    return Math.round(this.total(({ characters }) => characters)).toLocaleString('en');
  }

  /** On how many pages it ran. */
  get pages(): number {
    return new Set(this.#timings.map(({ page }) => page)).size;
  }

  get stopped(): number {
    return new Set(this.#timings.filter(({ stopped }) => stopped).map(({ page }) => page)).size;
  }
}

export function coldRows(timings: readonly Timing[], field: readonly Entrant[]): Row[] {
  const bare = new Results(timings, BARE);
  return field.map(({ what }): Row => {
    const results = new Results(timings, what);
    return {
      ...{ group: 'in the page, cold', what, unit: 'ms a page, median' },
      value: results.middle(({ ms }) => ms),
      ratio: medianRatio(results.ms(), bare.ms()),
      characters: Math.round(results.total(({ characters }) => characters)),
      hits: Math.round(results.total(({ hits }) => hits)),
      note: noteOf(results, bare),
    };
  });
}

function noteOf(results: Results, bare: Results): string {
  const { stopped, pages } = results;
  return [
    ...(pages < bare.pages ? [`on ${pages} of the ${bare.pages} pages`] : []),
    `totals × ${ratioOfTotals(results.ms(), bare.ms()).toFixed(2)}`,
    `prepared in ${results.middle(({ prepared }) => prepared).toFixed(1)} ms`,
    `then style and layout ${results.middle(({ after }) => after.styleMs + after.layoutMs).toFixed(2)} ms`,
    `nodes +${Math.round(results.middle(({ after }) => after.nodes))}`,
    ...(stopped > 0 ? [`stopped after ${LONGEST / 1000} s on ${stopped} pages: at least`] : []),
  ].join('; ');
}

/**
 * T3, T4 and T5, as far as they are measured in the page, each against ours in two ways: against what the product does on
 * the page's main thread (walk, blocks, and marks where the reply says: the search happens in another process), and
 * against all of our work done there, the search included.
 */
export function coldTargets(timings: readonly Timing[]): Map<'T3' | 'T4' | 'T5', TargetFigure[]> {
  const of = (what: string) => new Results(timings, what);
  const repeats = [...new Set(timings.map(({ repeat }) => repeat))];
  const few: Ways = { [ON_MAIN_THREAD]: of(PAGE_SIDE), [ALL_IN_PAGE]: of(OURS) };
  const many: Ways = { [ON_MAIN_THREAD]: of(PAGE_SIDE_MANY), [ALL_IN_PAGE]: of(OURS_MANY) };
  const slower = (theirs: Results, ways: Ways, { what, target, by }: Question): TargetFigure[] =>
    WAYS.map((way) => {
      const ours = ways[way];
      const runs = repeats.map((repeat) => medianRatio(by(theirs, repeat), by(ours, repeat)));
      return figureOf(`${what(theirs, ours)}${way}`, runs, 'at least', target, '×');
    });
  const peer = of(PEER);
  return new Map([
    ['T3', [...slower(peer, many, WHOLE_BODY), ...slower(peer, many, PER_CHARACTER)]],
    ['T4', slower(of(MARK_JS), few, { what: () => '', target: 200, by: IN_ALL })],
    ['T5', slower(of(REGEX_FOLDED), few, { what: () => '150 names, end to end, ', target: 1, by: IN_ALL })],
  ]);
}

const ON_MAIN_THREAD = 'on the page’s main thread';
const ALL_IN_PAGE = 'with all our work in the page';
const WAYS = [ON_MAIN_THREAD, ALL_IN_PAGE] as const;
type Ways = Readonly<Record<(typeof WAYS)[number], Results>>;

interface Question {
  /** Stands before the way. */
  readonly what: (theirs: Results, ours: Results) => string;
  readonly target: number;
  readonly by: (results: Results, repeat: number) => ByPage;
}

const IN_ALL: Question['by'] = (results, repeat) => results.ms(repeat);

const WHOLE_BODY: Question = { what: () => 'whole body, ', target: 2, by: IN_ALL };
const PER_CHARACTER: Question = {
  what: (theirs, ours) => `per character (theirs ${theirs.scanned}, ours ${ours.scanned}), `,
  target: 10,
  by: (results, repeat) => results.pace(repeat),
};

/** Cost against the length of a page's text. */
export function coldLines(timings: readonly Timing[]): Line[] {
  const bare = new Results(timings, BARE).byPage(({ characters }) => characters);
  return [BARE, PAGE_SIDE, OURS, REGEX_FOLDED, MARK_JS].map((what): Line => {
    const points = [...new Results(timings, what).ms()].map(([page, y]) => ({ x: bare.get(page) ?? 0, y }));
    return { plot: 'page size', what, points: points.toSorted((a, b) => a.x - b.x), unit: 'ms' };
  });
}
