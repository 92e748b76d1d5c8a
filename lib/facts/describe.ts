/** What a card says of one entity: its facts, chosen and put in order, with every reference resolved. */
import {
  detailClaim,
  detailDispute,
  detailFigure,
  detailPack,
  detailWritten,
  type FreshOf,
  given,
} from './detail.ts';
import type { EntityDetail } from './entity-detail.ts';
import type { PackIndex } from './fact-index.ts';
import type { Claim, Dispute, Entity, Figure } from './schema.ts';
import { compareText } from './text.ts';
import { isToldByFigures } from './told-by-figures.ts';
import { asTold, compareClaims, compareSaid } from './told-order.ts';

/**
 * Everything a pack says about an entity of its own; undefined if it has none of that id. Equal packs give equal
 * details. `freshOf`: what each fact is since the last update.
 */
export function describeEntity(
  pack: PackIndex,
  entityId: string,
  freshOf: FreshOf = () => undefined,
): EntityDetail | undefined {
  const entity = pack.entity(entityId);
  if (entity === undefined) return undefined;

  const figures = figuresOf(pack, entityId);
  const disputes = disputesOf(pack, entityId);
  const claims = otherClaimsOf(pack, entityId, disputes, figures);
  const { id, kind, name, detail, summary, when } = entity;
  return {
    pack: detailPack(pack),
    entity: { id, kind, name, ...given({ detail, summary, when, fresh: freshOf(id) }) },
    toldOn: toldOn(pack, entity, figures, disputes, claims),
    figures: figures.flatMap((figure) => detailFigure(pack, figure, freshOf)),
    disputes: disputes.map((dispute) => detailDispute(pack, dispute, freshOf)),
    claims: claims.map((claim) => detailClaim(pack, claim, freshOf)),
    written: detailWritten(pack, entity.evidence),
  };
}

/**
 * Figures of a card: first those that measure the entity, then those that concern it, then those it gives itself.
 * A paper does not give every figure it prints: its own voice counts only where it is about the paper.
 */
function figuresOf(pack: PackIndex, entityId: string): Figure[] {
  const about = pack.figuresAbout.get(entityId) ?? [];
  const concerning = new Set(about);
  const given = (pack.claimsBy.get(entityId) ?? []).flatMap(
    (claim) => pack.figuresOfClaim.get(claim.id) ?? [],
  );
  return [
    ...asTold(about.filter((figure) => figure.about[0] === entityId)),
    ...asTold(about.filter((figure) => figure.about[0] !== entityId)),
    ...asTold(given.filter((figure) => !concerning.has(figure))),
  ];
}

/** Disputes about the entity, those of which it is the first subject first, then those to which it is a party. */
function disputesOf(pack: PackIndex, entityId: string): Dispute[] {
  const distance = ({ about }: Dispute) => {
    const at = about.indexOf(entityId);
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const disputes = pack.disputesOf.get(entityId) ?? [];
  return disputes.toSorted((a, b) => distance(a) - distance(b) || compareText(a.id, b.id));
}

/** Claims about or by the entity that neither its disputes nor its figures tell already, as they were said. */
function otherClaimsOf(
  pack: PackIndex,
  entityId: string,
  disputes: readonly Dispute[],
  figures: readonly Figure[],
): Claim[] {
  const disputed = new Set(disputes.flatMap(claimIds));
  const claims = new Set([...(pack.claimsAbout.get(entityId) ?? []), ...(pack.claimsBy.get(entityId) ?? [])]);
  return [...claims]
    .filter((claim) => !disputed.has(claim.id) && !isToldByFigures(pack, claim, figures))
    .toSorted(compareClaims);
}

/** The latest publication date among the sources of what is shown. */
function toldOn(
  { tables }: PackIndex,
  entity: Entity,
  figures: readonly Figure[],
  disputes: readonly Dispute[],
  claims: readonly Claim[],
): string {
  const carriers = [...disputes.flatMap(claimIds), ...figures.map((figure) => figure.claim)];
  const shown = [entity, ...figures, ...claims, ...carriers.flatMap((id) => tables.claims.get(id) ?? [])];
  const sources = shown.flatMap((fact) =>
    fact.evidence.flatMap((item) => tables.sources.get(item.source) ?? []),
  );
  return (
    sources
      .map((source) => source.published)
      .toSorted(compareSaid)
      .at(-1) ?? ''
  );
}

const claimIds = (dispute: Dispute): string[] => dispute.positions.flatMap((position) => position.claims);
