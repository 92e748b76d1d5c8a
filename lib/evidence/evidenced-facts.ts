/** The facts of a pack that carry evidence, and where in one article their anchors stand. */
import type { Path } from '#lib/facts/finding.ts';
import { isOwnVoice, type PackTables } from '#lib/facts/pack-tables.ts';
import type { Claim, Entity, Evidence, Figure, Pack } from '#lib/facts/schema.ts';
import { type Paragraph, placesOf, type Range } from './paragraphs.ts';

interface Evidenced {
  readonly id: string;
  /** Where the fact stands in the pack. */
  readonly path: Path;
  /** Its evidence in this article, each with its index in the fact. */
  readonly evidence: readonly { readonly index: number; readonly item: Evidence }[];
}

export type EvidencedFact = Evidenced &
  (
    | { readonly list: 'entities'; readonly fact: Entity }
    | {
        readonly list: 'claims';
        readonly fact: Claim;
        readonly ownVoice: boolean;
        readonly disputed: boolean;
      }
    | { readonly list: 'figures'; readonly fact: Figure }
  );
export type EvidencedClaim = Extract<EvidencedFact, { list: 'claims' }>;
export type EvidencedFigure = Extract<EvidencedFact, { list: 'figures' }>;

/** One place where an anchor stands. */
export interface PlacedAnchor extends Range {
  readonly fact: EvidencedFact;
  readonly paragraph: number;
  /** False if the same words stand elsewhere in the paragraph too: then they point at no single number or verb. */
  readonly unique: boolean;
}

/** Every fact with evidence in `sourceId`, in the pack's order. */
export function evidencedFacts(pack: Pack, tables: PackTables, sourceId: string): EvidencedFact[] {
  const disputed = new Set(
    pack.disputes.flatMap((dispute) => dispute.positions.flatMap((position) => position.claims)),
  );
  const common = (
    list: 'entities' | 'claims' | 'figures',
    row: number,
    { id, evidence }: Entity | Claim | Figure,
  ) => ({
    id,
    path: [list, row],
    evidence: evidence.map((item, index) => ({ index, item })).filter(({ item }) => item.source === sourceId),
  });
  const facts: EvidencedFact[] = [
    ...pack.entities.map((fact, row) => ({
      ...common('entities', row, fact),
      list: 'entities' as const,
      fact,
    })),
    ...pack.claims.map((fact, row) => ({
      ...common('claims', row, fact),
      list: 'claims' as const,
      fact,
      ownVoice: isOwnVoice(fact, tables.sources),
      disputed: disputed.has(fact.id),
    })),
    ...pack.figures.map((fact, row) => ({ ...common('figures', row, fact), list: 'figures' as const, fact })),
  ];
  return facts.filter((fact) => fact.evidence.length > 0);
}

/** Where the anchors of the facts (and the quotes of claims) stand, by paragraph. One that stands nowhere has no place. */
export function placeAnchors(
  facts: readonly EvidencedFact[],
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, readonly PlacedAnchor[]> {
  const placed = new Map<number, PlacedAnchor[]>(paragraphs.map(({ number }) => [number, []]));
  for (const fact of facts) {
    for (const { item } of fact.evidence) {
      const text = paragraphs[item.paragraph - 1]?.text ?? '';
      for (const anchor of fragmentsOf(fact, item)) {
        const places = placesOf(anchor, text);
        const unique = places.length === 1;
        placed
          .get(item.paragraph)
          ?.push(...places.map((range) => ({ ...range, fact, paragraph: item.paragraph, unique })));
      }
    }
  }
  return placed;
}

/** The words of a source that a fact rests on in one place. */
function fragmentsOf({ list, fact }: EvidencedFact, { anchors }: Evidence): readonly string[] {
  return list === 'claims' && fact.quote !== undefined ? [...anchors, fact.quote] : anchors;
}
