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

/** Every breach of the format's invariants in one pack of proven shape, in a stable order; empty if it holds. */
export function checkInvariants(pack: Pack): Finding[] {
  const tables = packTables(pack);
  return sortFindings(INVARIANTS.flatMap((invariant) => [...invariant(pack, tables)]));
}
