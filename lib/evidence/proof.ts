/** What the single proofs of facts against an article share. */
import { type Finding, type Path, packFinding } from '#lib/facts/finding.ts';
import type { PackTables } from '#lib/facts/pack-tables.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { BearersOf } from './bearers.ts';
import { findRelativeTimes, isNamedBy, isWithinDays } from './calendar.ts';
import type { EvidencedFact, PlacedAnchor } from './evidenced-facts.ts';
import { isDate, type Occurrence } from './occurrences.ts';
import { type Article, overlaps } from './paragraphs.ts';

export interface Proof {
  readonly pack: Pack;
  readonly tables: PackTables;
  readonly article: Article;
  readonly facts: readonly EvidencedFact[];
  readonly anchors: ReadonlyMap<number, readonly PlacedAnchor[]>;
  readonly occurrences: readonly Occurrence[];
  readonly bearersOf: BearersOf;
}

/** Texts of the paragraphs in which a fact has evidence. */
export function textsOf({ article }: Proof, { evidence }: EvidencedFact): string[] {
  return evidence.flatMap(({ item }) => article.paragraphs[item.paragraph - 1]?.text ?? []);
}

/** Places where the anchors of one fact stand. */
export function anchorsOf({ anchors }: Proof, fact: EvidencedFact): PlacedAnchor[] {
  const paragraphs = new Set(fact.evidence.map(({ item }) => item.paragraph));
  return [...paragraphs].flatMap((paragraph) =>
    (anchors.get(paragraph) ?? []).filter((anchor) => anchor.fact === fact),
  );
}

/** Occurrences that an anchor of a fact touches. */
export function touchedBy(proof: Proof, fact: EvidencedFact): Occurrence[] {
  const anchors = anchorsOf(proof, fact);
  return proof.occurrences.filter((occurrence) =>
    anchors.some((anchor) => anchor.paragraph === occurrence.paragraph && overlaps(anchor, occurrence)),
  );
}

/** True if a fact's anchors name a day, or a time by its distance that may be that day. */
export function namesTime(proof: Proof, fact: EvidencedFact, when: string): boolean {
  const { published, paragraphs } = proof.article;
  if (
    touchedBy(proof, fact).some(
      (occurrence) => isDate(occurrence) && isNamedBy(when, occurrence.date, published),
    )
  ) {
    return true;
  }
  return anchorsOf(proof, fact).some((anchor) =>
    findRelativeTimes(paragraphs[anchor.paragraph - 1]?.text ?? '').some(
      (time) => overlaps(time, anchor) && isWithinDays(when, time.days, published),
    ),
  );
}

/** A finding at a member of a fact. */
export function factFinding(fact: EvidencedFact, member: Path, message: string, remedy: string): Finding {
  return packFinding(fact.id, [...fact.path, ...member], message, remedy);
}
