/** Facts with their references resolved: ids become names, evidence becomes places in named sources. */
import type {
  DetailClaim,
  DetailDispute,
  DetailFigure,
  EntityDetail,
  Freshness,
  Party,
  Written,
} from './entity-detail.ts';
import type { PackIndex } from './fact-index.ts';
import { isOwnVoice } from './pack-tables.ts';
import type { Claim, Dispute, Evidence, Figure, Position } from './schema.ts';
import { compareClaims, compareSaid } from './told-order.ts';

/** What a fact of the pack, by id, is since the last update; undefined: as it was. */
export type FreshOf = (fact: string) => Freshness | undefined;

/** Which pack tells it. */
export function detailPack({ pack }: PackIndex): EntityDetail['pack'] {
  const { id, title, version, updated } = pack;
  return { id, title, version, updated };
}

/** An entity by id and the name a card prints. */
function party({ tables }: PackIndex, id: string): Party {
  return { id, name: tables.entities.get(id)?.name ?? id };
}

/** A speaker. Of a person readers need to know in what role; an organisation is its own. */
function speaker(pack: PackIndex, id: string): Party {
  const entity = pack.tables.entities.get(id);
  return { ...party(pack, id), ...given({ role: entity?.kind === 'person' ? entity.detail : undefined }) };
}

/** The places where a fact is written, in the pack's order. */
export function detailWritten(pack: PackIndex, evidence: readonly Evidence[]): Written[] {
  return evidence.flatMap(({ source: id, paragraph, anchors }) => {
    const source = pack.tables.sources.get(id);
    if (!source) return [];
    const { publisher, published, title, url } = source;
    return [
      {
        source: id,
        publisher: party(pack, publisher),
        published,
        ...given({ title, url }),
        paragraph,
        anchors: [...anchors],
      },
    ];
  });
}

export function detailClaim(pack: PackIndex, claim: Claim, freshOf: FreshOf): DetailClaim {
  const {
    id,
    by,
    via = [],
    said,
    kind = 'statement',
    when,
    gist,
    quote,
    caveat,
    review,
    supersedes,
    evidence,
  } = claim;
  return {
    id,
    ownVoice: isOwnVoice(claim, pack.tables.sources),
    by: speaker(pack, by),
    via: via.map((agency) => party(pack, agency)),
    said,
    kind,
    gist,
    ...given({ when, quote, caveat, review, supersedes, fresh: freshOf(id) }),
    written: detailWritten(pack, evidence),
  };
}

/** A figure with its claim; empty if the claim is not in the pack, so that it can be spread into a list. */
export function detailFigure(pack: PackIndex, figure: Figure, freshOf: FreshOf): DetailFigure[] {
  const claim = pack.tables.claims.get(figure.claim);
  if (!claim) return [];
  const {
    id,
    about,
    measure,
    label,
    value,
    max,
    words,
    unit,
    qualifier,
    since,
    asOf,
    asOfBasis,
    derivedFrom,
  } = figure;
  return [
    {
      id,
      about: party(pack, about[0] ?? ''),
      measure,
      label,
      value,
      unit,
      asOf,
      ...given({ max, words, qualifier, since, asOfBasis, derivedFrom, fresh: freshOf(id) }),
      claim: detailClaim(pack, claim, freshOf),
      written: detailWritten(pack, figure.evidence),
    },
  ];
}

/** A dispute with its positions by the earliest day on which one of their claims was said; undated positions last. */
export function detailDispute(
  pack: PackIndex,
  { id, question, note, positions }: Dispute,
  freshOf: FreshOf,
): DetailDispute {
  const resolved = positions.map(({ label, claims }) => ({ label, claims: claimsOf(pack, claims) }));
  return {
    id,
    question,
    ...given({ note, fresh: freshOf(id) }),
    positions: resolved
      .toSorted((a, b) => compareSaid(a.claims[0]?.said ?? null, b.claims[0]?.said ?? null))
      .map(({ label, claims }) => ({
        label,
        claims: claims.map((claim) => detailClaim(pack, claim, freshOf)),
      })),
  };
}

/** Claims of a position, earliest first. */
function claimsOf({ tables }: PackIndex, ids: Position['claims']): Claim[] {
  return ids.flatMap((id) => tables.claims.get(id) ?? []).toSorted(compareClaims);
}

/** The members that are there: an absent member is absent in the detail too, never undefined. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
