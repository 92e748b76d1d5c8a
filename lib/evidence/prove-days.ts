/** Days of claims and events are named in the article: none is guessed. */
import type { Finding } from '#lib/facts/finding.ts';
import type { Entity } from '#lib/facts/schema.ts';
import { isNamedBy } from './calendar.ts';
import type { EvidencedClaim, EvidencedFact, PlacedAnchor } from './evidenced-facts.ts';
import { isDate } from './occurrences.ts';
import { overlaps } from './paragraphs.ts';
import { anchorsOf, factFinding, namesTime, type Proof, touchedBy } from './proof.ts';
import { tellsDate } from './told.ts';

/** Every day that a claim or an event of the article gives. */
export function* proveDays(proof: Proof): Iterable<Finding> {
  for (const fact of proof.facts) {
    if (fact.list === 'entities') yield* proveEventTime(proof, fact, fact.fact);
    if (fact.list !== 'claims') continue;
    yield* fact.ownVoice ? proveOwnDay(proof, fact) : proveSaid(proof, fact);
    yield* proveAnchoredDay(proof, fact);
  }
}

/** An event has a time only where its anchors name one. That it was over when the source appeared needs no words. */
function* proveEventTime(proof: Proof, event: EvidencedFact, { when }: Entity): Iterable<Finding> {
  const { published } = proof.article;
  if (when === undefined || when === `../${published}` || namesTime(proof, event, when)) return;
  yield factFinding(
    event,
    ['when'],
    `${when} is named under none of its anchors`,
    'anchor the words that name the time, or give none',
  );
}

/** A statement has a day only where its anchors name one, and the one that stands beside its verb. */
function* proveSaid(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { said } = claim.fact;
  if (said !== null && !namesTime(proof, claim, said)) {
    yield factFinding(
      claim,
      ['said'],
      `${said} is named under none of its anchors`,
      'anchor the words that name the day, or null',
    );
    return;
  }
  const beside = anchorsOf(proof, claim)
    .map((anchor) => dayBesideVerb(proof, anchor))
    .find((day) => day !== undefined);
  if (beside && (said === null || !isNamedBy(said, beside.date, proof.article.published))) {
    yield factFinding(claim, ['said'], `is not “${beside.text}”, the day beside its verb`, 'give that day');
  }
}

/** The date that one anchor names together with a word of speech: “said on Friday”. */
function dayBesideVerb({ occurrences }: Proof, anchor: PlacedAnchor) {
  const touched = occurrences.filter(
    (occurrence) => occurrence.paragraph === anchor.paragraph && overlaps(occurrence, anchor),
  );
  if (!touched.some((occurrence) => occurrence.kind === 'verb' && occurrence.word.kind === 'speech'))
    return undefined;
  return touched.find(isDate);
}

/** What the paper says itself it says on the day it appears. */
function* proveOwnDay(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const { said } = claim.fact;
  const { published } = proof.article;
  if (said === null || said === published) return;
  yield factFinding(
    claim,
    ['said'],
    `${said} is not the day the source appeared (${published})`,
    `write ${published}`,
  );
}

/** A claim that rests on the name of a day or month gives one of them: itself, in its figure, or by an event it is about. */
function* proveAnchoredDay(proof: Proof, claim: EvidencedClaim): Iterable<Finding> {
  const dates = touchedBy(proof, claim).filter(isDate);
  const tellers = proof.facts.filter(
    (fact) =>
      fact === claim ||
      (fact.list === 'figures' && fact.fact.claim === claim.id) ||
      (fact.list === 'entities' && claim.fact.about.includes(fact.id)),
  );
  const [first] = dates;
  if (
    !first ||
    dates.some(({ date }) => tellers.some((fact) => tellsDate(fact, date, proof.article.published)))
  )
    return;
  yield factFinding(
    claim,
    ['said'],
    `no date of it is “${first.text}”, on which it rests`,
    'give the date in said or when, or anchor other words',
  );
}
