/** From single timings to rows, targets and lines. */
import type { Line, Row, TargetFigure } from '#scripts/bench/result.ts';
import type { Timing } from './cold-runs.ts';
import { BARE, type Entrant, MARK_JS, OURS, OURS_MANY, PAGE_SIDE, PEER, REGEX_FOLDED } from './field.ts';
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
  const { stopped } = results;
  return [
    `totals × ${ratioOfTotals(results.ms(), bare.ms()).toFixed(2)}`,
    `prepared in ${results.middle(({ prepared }) => prepared).toFixed(1)} ms`,
    `then style and layout ${results.middle(({ after }) => after.styleMs + after.layoutMs).toFixed(2)} ms`,
    `nodes +${Math.round(results.middle(({ after }) => after.nodes))}`,
    ...(stopped > 0 ? [`stopped after ${LONGEST / 1000} s on ${stopped} pages: at least`] : []),
  ].join('; ');
}

/** T3, T4 and T5, as far as they are measured in the page. */
export function coldTargets(timings: readonly Timing[]): Map<'T3' | 'T4' | 'T5', TargetFigure[]> {
  const of = (what: string) => new Results(timings, what);
  const [peer, many, ours] = [of(PEER), of(OURS_MANY), of(OURS)];
  const repeats = [...new Set(timings.map(({ repeat }) => repeat))];
  const slower = (what: string, target: number, ratioIn: (repeat: number) => number): TargetFigure =>
    figureOf(what, repeats.map(ratioIn), 'at least', target, '×');
  const both = `theirs ${peer.scanned}, ours ${many.scanned}`;
  return new Map([
    [
      'T3',
      [
        slower('whole body', 2, (repeat) => medianRatio(peer.ms(repeat), many.ms(repeat))),
        slower(`per character scanned (${both})`, 10, (repeat) =>
          medianRatio(peer.pace(repeat), many.pace(repeat)),
        ),
      ],
    ],
    ['T4', [slower('', 200, (repeat) => medianRatio(of(MARK_JS).ms(repeat), ours.ms(repeat)))]],
    [
      'T5',
      [
        slower('150 names, end to end in the page', 1, (repeat) =>
          medianRatio(of(REGEX_FOLDED).ms(repeat), ours.ms(repeat)),
        ),
      ],
    ],
  ]);
}

/** Cost against the length of a page's text. */
export function coldLines(timings: readonly Timing[]): Line[] {
  const bare = new Results(timings, BARE).byPage(({ characters }) => characters);
  return [BARE, PAGE_SIDE, OURS, REGEX_FOLDED, MARK_JS].map((what): Line => {
    const points = [...new Results(timings, what).ms()].map(([page, y]) => ({ x: bare.get(page) ?? 0, y }));
    return { plot: 'page size', what, points: points.toSorted((a, b) => a.x - b.x), unit: 'ms' };
  });
}
