/** Every reference in a pack: from which fact, by which member, to what. */
import type { Path } from './finding.ts';
import type { PackList } from './pack-parts.ts';
import type { Claim, Dispute, Evidence, Figure, Pack } from './schema.ts';

export interface Reference {
  /** Id of the fact that refers. */
  readonly from: string;
  /** Where the reference stands in the pack. */
  readonly path: Path;
  /** Id that is referred to, and the list in which it must stand. */
  readonly to: string;
  readonly list: PackList;
}

/** All references of the pack, in the order of its lists. */
export function* references(pack: Pack): Iterable<Reference> {
  for (const [row, source] of pack.sources.entries()) {
    yield { from: source.id, path: ['sources', row, 'publisher'], to: source.publisher, list: 'entities' };
  }
  for (const [row, entity] of pack.entities.entries()) yield* ofEvidence(entity, ['entities', row]);
  for (const [row, claim] of pack.claims.entries()) yield* ofClaim(claim, ['claims', row]);
  for (const [row, figure] of pack.figures.entries()) yield* ofFigure(figure, ['figures', row]);
  for (const [row, dispute] of pack.disputes.entries()) yield* ofDispute(dispute, ['disputes', row]);
}

function* ofClaim(claim: Claim, path: Path): Iterable<Reference> {
  const from = claim.id;
  yield { from, path: [...path, 'by'], to: claim.by, list: 'entities' };
  yield* each(from, [...path, 'via'], claim.via ?? [], 'entities');
  yield* each(from, [...path, 'about'], claim.about, 'entities');
  if (claim.supersedes) yield { from, path: [...path, 'supersedes'], to: claim.supersedes, list: 'claims' };
  if (claim.review) yield { from, path: [...path, 'review', 'of'], to: claim.review.of, list: 'claims' };
  yield* ofEvidence(claim, path);
}

function* ofFigure(figure: Figure, path: Path): Iterable<Reference> {
  const from = figure.id;
  yield { from, path: [...path, 'claim'], to: figure.claim, list: 'claims' };
  yield* each(from, [...path, 'about'], figure.about, 'entities');
  if (figure.derivedFrom)
    yield { from, path: [...path, 'derivedFrom'], to: figure.derivedFrom, list: 'figures' };
  yield* ofEvidence(figure, path);
}

function* ofDispute(dispute: Dispute, path: Path): Iterable<Reference> {
  yield* each(dispute.id, [...path, 'about'], dispute.about, 'entities');
  for (const [row, position] of dispute.positions.entries()) {
    yield* each(dispute.id, [...path, 'positions', row, 'claims'], position.claims, 'claims');
  }
}

function* ofEvidence(
  fact: { readonly id: string; readonly evidence: readonly Evidence[] },
  path: Path,
): Iterable<Reference> {
  for (const [row, item] of fact.evidence.entries()) {
    yield { from: fact.id, path: [...path, 'evidence', row, 'source'], to: item.source, list: 'sources' };
  }
}

function* each(from: string, path: Path, ids: readonly string[], list: PackList): Iterable<Reference> {
  for (const [row, to] of ids.entries()) yield { from, path: [...path, row], to, list };
}
