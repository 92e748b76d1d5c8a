/**
 * The one way to write a pack down: equal packs give equal bytes.
 *
 * Order carries meaning in `via`, `about` and `authors` only; every other list is sorted, by id where its items have
 * one. Members stand in the order in which the schema declares them. Two spaces of indent, a newline at the end.
 */
import { type PackPart, type PackParts, splitPack } from './pack-parts.ts';
import {
  type Claim,
  ClaimSchema,
  type Dispute,
  DisputeSchema,
  type Entity,
  EntitySchema,
  type Evidence,
  EvidenceSchema,
  type Figure,
  FigureSchema,
  type Name,
  NameSchema,
  type Pack,
  PackHeadSchema,
  PackSchema,
  PositionSchema,
  type Source,
  SourceSchema,
} from './schema.ts';
import { compareText } from './text.ts';

/** The same pack with every list sorted whose order means nothing, and every member in the schema's order. */
export function canonicalPack(pack: Pack): Pack {
  return inOrder(PackSchema.entries, {
    ...pack,
    publisher: inOrder(PackHeadSchema.entries.publisher.entries, pack.publisher),
    sources: byId(pack.sources.map(canonicalSource)),
    entities: byId(pack.entities.map(canonicalEntity)),
    claims: byId(pack.claims.map(canonicalClaim)),
    figures: byId(pack.figures.map(canonicalFigure)),
    disputes: byId(pack.disputes.map(canonicalDispute)),
  });
}

/** The joined pack as text. `pack` has passed PackSchema. */
export function serialisePack(pack: Pack): string {
  return toJson(canonicalPack(pack));
}

/** The text of each part's file. `pack` has passed PackSchema. */
export function serialiseParts(pack: Pack): { readonly [P in PackPart]: string } {
  const parts: PackParts = splitPack(canonicalPack(pack));
  return {
    pack: toJson(parts.pack),
    sources: toJson(parts.sources),
    entities: toJson(parts.entities),
    claims: toJson(parts.claims),
    figures: toJson(parts.figures),
    disputes: toJson(parts.disputes),
  };
}

/** JSON with two spaces of indent and a newline at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const canonicalSource = (source: Source): Source => inOrder(SourceSchema.entries, source);

const canonicalEntity = (entity: Entity): Entity =>
  inOrder(EntitySchema.entries, {
    ...entity,
    names: entity.names.map(canonicalName).sort((a, b) => compareText(nameKey(a), nameKey(b))),
    ...(entity.notMentions ? { notMentions: sorted(entity.notMentions) } : {}),
    evidence: canonicalEvidence(entity.evidence),
  });

const canonicalName = (name: Name): Name =>
  inOrder(NameSchema.entries, { ...name, ...(name.needs ? { needs: sorted(name.needs) } : {}) });

const nameKey = (name: Name): string => [name.text, name.lang ?? '', ...(name.needs ?? [])].join('\n');

const canonicalClaim = (claim: Claim): Claim =>
  inOrder(ClaimSchema.entries, {
    ...claim,
    ...(claim.review ? { review: inOrder(ClaimSchema.entries.review.wrapped.entries, claim.review) } : {}),
    evidence: canonicalEvidence(claim.evidence),
  });

const canonicalFigure = (figure: Figure): Figure =>
  inOrder(FigureSchema.entries, { ...figure, evidence: canonicalEvidence(figure.evidence) });

const canonicalDispute = (dispute: Dispute): Dispute =>
  inOrder(DisputeSchema.entries, {
    ...dispute,
    positions: dispute.positions
      .map((position) => inOrder(PositionSchema.entries, { ...position, claims: sorted(position.claims) }))
      .sort((a, b) => compareText(a.label, b.label) || compareText(a.claims.join(), b.claims.join())),
  });

const canonicalEvidence = (evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .map((item) => inOrder(EvidenceSchema.entries, { ...item, anchors: sorted(item.anchors) }))
    .sort(
      (a, b) =>
        compareText(a.source, b.source) ||
        a.paragraph - b.paragraph ||
        compareText(a.anchors.join('\n'), b.anchors.join('\n')),
    );

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => compareText(a.id, b.id));

const sorted = <T extends string>(texts: readonly T[]): T[] => texts.toSorted(compareText);

/** The same members, in the order of the schema's entries. */
function inOrder<T extends object>(entries: object, value: T): T {
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.keys(entries).flatMap((key) => (members.has(key) ? [[key, members.get(key)]] : [])),
  ) as T;
}
