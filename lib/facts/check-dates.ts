/** Dates: nothing is said after it was published, only events have a time, counts end after they begin. */
import { intervalSpan, isCertainlyBefore } from './dates.ts';
import { type Finding, packFinding } from './finding.ts';
import type { PackTables } from './pack-tables.ts';
import type { Pack } from './schema.ts';

/** What a source tells was said by the day it appeared; a forecast is not over when it is made. */
export function* checkClaimDates(pack: Pack, { sources }: PackTables): Iterable<Finding> {
  for (const [row, claim] of pack.claims.entries()) {
    const { id, said, when, kind } = claim;
    if (when !== undefined && isBackwards(when)) yield backwards(id, ['claims', row, 'when']);
    if (said === null) continue;
    const early = claim.evidence
      .map((item) => sources.get(item.source))
      .find((source) => source && isCertainlyBefore(source.published, said));
    if (early) {
      yield packFinding(
        id,
        ['claims', row, 'said'],
        `${said} is later than ${early.id}, published ${early.published}`,
        'correct the date, or null if no day is given',
      );
    }
    if (kind === 'forecast' && when !== undefined && isCertainlyBefore(when, said)) {
      yield packFinding(
        id,
        ['claims', row, 'when'],
        `${when} was over when it was said (${said})`,
        'a forecast is about a time not yet over',
      );
    }
  }
}

/** Among entities only events have a time. */
export function* checkEntityDates(pack: Pack): Iterable<Finding> {
  for (const [row, { id, kind, when }] of pack.entities.entries()) {
    if (when === undefined) continue;
    if (kind !== 'event')
      yield packFinding(
        id,
        ['entities', row, 'when'],
        `stands in an entity of kind ${kind}`,
        'only events have a time',
      );
    if (isBackwards(when)) yield backwards(id, ['entities', row, 'when']);
  }
}

/** A count begins before the day to which it is counted. */
export function* checkFigureDates(pack: Pack): Iterable<Finding> {
  for (const [row, { id, since, asOf }] of pack.figures.entries()) {
    if (since === undefined || asOf === null || !isCertainlyBefore(asOf, since)) continue;
    yield packFinding(
      id,
      ['figures', row, 'since'],
      `${since} is later than asOf (${asOf})`,
      'correct one of the dates',
    );
  }
}

/** True if an interval ends before it begins. */
function isBackwards(when: string): boolean {
  const { start, end } = intervalSpan(when);
  return end < start;
}

const backwards = (id: string, path: readonly (string | number)[]) =>
  packFinding(id, path, 'ends before it begins', 'write start/end');
