/** Disputes: no claim takes two positions. (That there are two positions with a claim each is in the schema.) */
import { type Finding, packFinding } from './finding.ts';
import type { Pack } from './schema.ts';

/** Within a dispute a claim stands in one position. */
export function* checkPositions(pack: Pack): Iterable<Finding> {
  for (const [row, dispute] of pack.disputes.entries()) {
    const positionOf = new Map<string, number>();
    for (const [place, position] of dispute.positions.entries()) {
      for (const [index, claim] of position.claims.entries()) {
        const first = positionOf.get(claim);
        if (first === undefined) positionOf.set(claim, place);
        if (first === undefined || first === place) continue;
        const path = ['disputes', row, 'positions', place, 'claims', index];
        yield packFinding(
          dispute.id,
          path,
          `“${claim}” stands in positions[${first}] too`,
          'a claim takes one position',
        );
      }
    }
  }
}
