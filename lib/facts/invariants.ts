/**
 * What a schema cannot say of a pack and one pack can prove: references resolve, dates are in order, figures rest on
 * their claims. `docs/fact-pack.md` lists the rules; each is one row here and one function in `check-….ts`.
 * What stands in the source's text is proved in `lib/evidence`.
 */

import { checkSpeakers, checkSupersession } from './check-claims.ts';
import { checkClaimDates, checkEntityDates, checkFigureDates } from './check-dates.ts';
import { checkPositions } from './check-disputes.ts';
import { checkAnchors, checkParagraphs } from './check-evidence.ts';
import { checkDerivedFigures, checkFigureAmounts, checkFigureClaims } from './check-figures.ts';
import { checkIds, checkOrder, checkReferences, checkRepeats } from './check-ids.ts';
import { checkProse } from './check-prose.ts';
import { type Finding, sortFindings } from './finding.ts';
import { LIMITS } from './limits.ts';
import { type PackTables, packTables } from './pack-tables.ts';
import type { Pack } from './schema.ts';

/** One rule: reads the pack and yields what breaks it. */
export type Invariant = (pack: Pack, tables: PackTables) => Iterable<Finding>;

const INVARIANTS: readonly Invariant[] = [
  checkIds,
  checkReferences,
  checkRepeats,
  checkOrder,
  checkSpeakers,
  checkSupersession,
  checkClaimDates,
  checkEntityDates,
  checkFigureDates,
  checkFigureAmounts,
  checkFigureClaims,
  checkDerivedFigures,
  checkParagraphs,
  checkAnchors,
  checkPositions,
  checkProse,
];

/**
 * The breaches of the format's invariants in one pack of proven shape, in a stable order; empty if it holds. Of each
 * rule the first `LIMITS.findings` are told.
 */
export function checkInvariants(pack: Pack): Finding[] {
  const tables = packTables(pack);
  return sortFindings(
    INVARIANTS.flatMap((invariant) => [...first(LIMITS.findings, invariant(pack, tables))]),
  );
}

function* first<T>(most: number, items: Iterable<T>): Iterable<T> {
  let taken = 0;
  for (const item of items) {
    yield item;
    if (++taken === most) return;
  }
}
