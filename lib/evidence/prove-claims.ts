/** Claims are made by who stands in their paragraph, on the day that is named there. */
import type { Finding } from '#lib/facts/finding.ts';
import type { Entity } from '#lib/facts/schema.ts';
import { findRelativeDays, isNamedBy } from './calendar.ts';
import type { EvidencedClaim, EvidencedFact } from './evidenced-facts.ts';
import { overlaps, placesOf } from './paragraphs.ts';
import { anchorsOf, factFinding, type Proof, textsOf, touchedBy } from './proof.ts';
import { tellsDate } from './told.ts';

/** Every claim of the article is made by whom, via whom and when it says. */
export function* proveClaims(proof: Proof): Iterable<Finding> {
  for (const claim of proof.facts.filter(isClaim)) {
    yield* proveSpeakers(proof, claim);
    yield* claim.ownVoice ? proveOwnDay(proof, claim) : proveDay(proof, claim);
    yield* proveAnchoredDay(proof, claim);
  }
}

/** Who speaks and who passes it on is named in a paragraph of the claim, or has evidence of its own there. */
function* proveSpeakers(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { by, via = [] } = claim.fact;
  const parties = [
    ...(claim.ownVoice ? [] : [{ id: by, member: ['by'] }]),
    ...via.map((id, index) => ({ id, member: ['via', index] })),
  ];
  for (const { id, member } of parties) {
    const entity = proof.tables.entities.get(id);
    if (!entity || isPresent(proof, claim, entity)) continue;
    yield factFinding(
      claim,
      member,
      `“${id}” is not in its paragraph`,
      `name who speaks there, or give “${id}” evidence in that paragraph`,
    );
  }
}

function isPresent(proof: Proof, claim: EvidencedClaim, entity: Entity): boolean {
  const paragraphs = new Set(claim.evidence.map(({ item }) => item.paragraph));
  const { sourceId } = proof.article;
  if (entity.evidence.some((item) => item.source === sourceId && paragraphs.has(item.paragraph))) return true;
  const names = [entity.name, ...entity.names.map((name) => name.text)];
  return textsOf(proof, claim).some((text) =>
    names.some((name) => [name, surname(name)].some((form) => placesOf(form, text).length > 0)),
  );
}

/** The last word of a name, by which news goes on to call a person. */
const surname = (name: string) => name.split(' ').at(-1) ?? name;

/** A statement has a day only where its anchors name one: it is never guessed. */
function* proveDay(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { said } = claim.fact;
  if (said === null) return;
  const isNamed = touchedBy(proof, claim).some(
    (occurrence) => 'date' in occurrence && isNamedBy(said, occurrence.date),
  );
  if (isNamed || touchesRelativeDay(proof, claim)) return;
  yield factFinding(
    claim,
    ['said'],
    `${said} is named under none of its anchors`,
    'anchor the words that name the day, or null',
  );
}

function touchesRelativeDay(proof: Proof, claim: EvidencedClaim): boolean {
  return anchorsOf(proof, claim).some((anchor) => {
    const text = proof.article.paragraphs[anchor.paragraph - 1]?.text ?? '';
    return findRelativeDays(text).some((range) => overlaps(range, anchor));
  });
}

/** What the paper says itself it says on the day it appears. */
function* proveOwnDay(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { said } = claim.fact;
  const published = proof.tables.sources.get(proof.article.sourceId)?.published;
  if (said === null || published === undefined || said === published) return;
  yield factFinding(
    claim,
    ['said'],
    `${said} is not the day the source appeared (${published})`,
    `write ${published}`,
  );
}

/** A claim that rests on the name of a day or month gives one of them: itself, in a figure of its own, or by an event it is about. */
function* proveAnchoredDay(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const dates = touchedBy(proof, claim).flatMap((occurrence) => ('date' in occurrence ? [occurrence] : []));
  const tellers = proof.facts.filter(
    (fact) =>
      fact === claim ||
      (fact.list === 'figures' && fact.fact.claim === claim.id) ||
      (fact.list === 'entities' && claim.fact.about.includes(fact.id)),
  );
  const first = dates[0];
  if (!first || dates.some(({ date }) => tellers.some((fact) => tellsDate(fact, date)))) return;
  yield factFinding(
    claim,
    ['said'],
    `no date of it is “${first.text}”, on which it rests`,
    'give the date in said or when, or anchor other words',
  );
}

const isClaim = (fact: EvidencedFact): fact is EvidencedClaim => fact.list === 'claims';
