/** Claims: who speaks, and what replaces what. */
import { onCircles } from './circles.ts';
import { isCertainlyBefore } from './dates.ts';
import { type Finding, packFinding } from './finding.ts';
import type { PackTables } from './pack-tables.ts';
import type { Claim, Pack } from './schema.ts';

/** Who says it does not pass it on as well. */
export function* checkSpeakers(pack: Pack): Iterable<Finding> {
  for (const [row, claim] of pack.claims.entries()) {
    const place = claim.via?.indexOf(claim.by) ?? -1;
    if (place === -1) continue;
    yield packFinding(
      claim.id,
      ['claims', row, 'via', place],
      `“${claim.by}” is the speaker too`,
      'keep in via only who passes it on',
    );
  }
}

/** A claim replaces an earlier one of the same speaker, and no circle of replacements closes. */
export function* checkSupersession(pack: Pack, { claims }: PackTables): Iterable<Finding> {
  const circular = onCircles(claims.keys(), (id) => claims.get(id)?.supersedes);
  for (const [row, claim] of pack.claims.entries()) {
    const older = claim.supersedes === undefined ? undefined : claims.get(claim.supersedes);
    if (!older) continue;
    const problem = supersessionProblem(claim, older, circular);
    if (problem)
      yield packFinding(
        claim.id,
        ['claims', row, 'supersedes'],
        problem,
        'a claim supersedes an earlier one of the same speaker',
      );
  }
}

function supersessionProblem(claim: Claim, older: Claim, circular: ReadonlySet<string>): string | undefined {
  if (older.by !== claim.by) return `“${older.id}” is said by “${older.by}”`;
  if (claim.said && older.said && isCertainlyBefore(claim.said, older.said))
    return `“${older.id}” was said later (${older.said})`;
  if (circular.has(claim.id)) return 'leads back to the claim itself';
  return undefined;
}
