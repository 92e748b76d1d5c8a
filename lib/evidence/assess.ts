/** Whether what stands in an article is told by the facts whose evidence touches it. */
import type { EvidencedClaim, EvidencedFact, PlacedAnchor } from './evidenced-facts.ts';
import type { NumberOccurrence, Occurrence, VerbOccurrence } from './occurrences.ts';
import { overlaps, type Range } from './paragraphs.ts';
import { tellsAmount, tellsDate } from './told.ts';

/** Why an occurrence is not told, and what to do; undefined where it is told. */
export type Gap = { readonly message: string; readonly remedy: string } | undefined;

/** What must be known beside the anchors. */
export interface AssessmentContext {
  /** The day the article appeared. */
  readonly published: string;
  /** Ids of the entities that bear a name of the paragraph. */
  bearersOf(name: Range): ReadonlySet<string>;
}

/**
 * Assesses one occurrence. Kinds of facts are told apart, so that a number whose figure is missing is seen although
 * the claim beside it has its anchor there: numbers need a figure (a date needs a dated fact), verbs and quotations a
 * claim, sentences and clauses a claim or figure, names any fact.
 * @param anchors all anchors placed in the occurrence's paragraph.
 */
export function assess(
  occurrence: Occurrence,
  anchors: readonly PlacedAnchor[],
  { published, bearersOf }: AssessmentContext,
): Gap {
  const touching = anchors.filter((anchor) => overlaps(anchor, occurrence));
  // Words that stand twice in the paragraph point at neither place.
  const exact = factsOf(touching.filter((anchor) => anchor.unique));
  switch (occurrence.kind) {
    case 'number':
      return assessNumber(occurrence, exact, published);
    case 'verb':
      return assessVerb(occurrence, exact.filter(isClaim), bearersOf);
    case 'quotation':
      return exact.some(isClaim)
        ? undefined
        : missing('no claim rests on it', 'a claim with words of it as anchor or quote');
    case 'name':
      return touching.length > 0
        ? undefined
        : missing('no fact rests on it', 'an entity with this name as anchor');
    case 'sentence':
    case 'clause':
      return exact.some((fact) => fact.list !== 'entities') || isCovered(occurrence, touching)
        ? undefined
        : missing('no claim rests on it', 'what it says as a claim, in our own words');
  }
}

function assessNumber(occurrence: NumberOccurrence, exact: readonly EvidencedFact[], published: string): Gap {
  const tells = (fact: EvidencedFact) =>
    'date' in occurrence
      ? tellsDate(fact, occurrence.date, published)
      : tellsAmount(fact, occurrence.amount, occurrence.text);
  if (exact.some(tells)) return undefined;
  const wanted = 'date' in occurrence ? 'a fact with this date' : 'a figure with this amount';
  if (exact.length === 0) return missing('no fact rests on it', wanted);
  return missing(`${listIds(exact)} rests on it and does not give it`, wanted);
}

function assessVerb(
  { word, speakers }: VerbOccurrence,
  claims: readonly EvidencedClaim[],
  bearersOf: (name: Range) => ReadonlySet<string>,
): Gap {
  if (claims.length === 0) return missing('no claim rests on it', 'what is said as a claim');
  const named = new Set(speakers.flatMap((name) => [...bearersOf(name)]));
  const stranger = claims.find((claim) => named.size > 0 && !partiesOf(claim).some((id) => named.has(id)));
  if (stranger) {
    return missing(
      `“${stranger.id}” rests on it and is neither by nor via ${[...named].sort().join(' or ')}`,
      'who speaks there to by or via',
    );
  }
  const ids = listIds(claims);
  if (word.kind === 'speech' && claims.every((claim) => claim.ownVoice)) {
    return missing(`only the paper’s own ${ids} rests on it`, 'a claim by who speaks');
  }
  if (word.kind === 'hedge' && claims.every((claim) => claim.fact.caveat === undefined)) {
    return missing(`${ids} rests on it without a caveat`, 'the reservation as the caveat of a claim');
  }
  if (word.claimKind !== undefined && claims.every((claim) => claim.fact.kind !== word.claimKind)) {
    return missing(`${ids} rests on it and is no ${word.claimKind}`, `a claim of kind ${word.claimKind}`);
  }
  if (word.denies && claims.every((claim) => !claim.disputed)) {
    return missing(`${ids} rests on it and stands in no dispute`, 'the dispute in which it is a position');
  }
  return undefined;
}

const partiesOf = ({ fact }: EvidencedClaim) => [fact.by, ...(fact.via ?? [])];

const missing = (message: string, add: string): Gap => ({
  message,
  remedy: `add ${add}, or list it in coverage.json with the reason`,
});

const isClaim = (fact: EvidencedFact): fact is EvidencedClaim => fact.list === 'claims';

const factsOf = (anchors: readonly PlacedAnchor[]): EvidencedFact[] => [
  ...new Set(anchors.map(({ fact }) => fact)),
];

const listIds = (facts: readonly EvidencedFact[]) => facts.map(({ id }) => `“${id}”`).join(', ');

/** A word that carries something: longer than “the” and “of”, or with a capital or digit. */
const CARRYING_WORD = /[\p{L}\p{N}]{4,}|[\p{Lu}\p{N}][\p{L}\p{N}]*/gu;

/** True if what a range says lies within anchors: a label such as “Arven River” is told by its entity. */
function isCovered(occurrence: Occurrence, anchors: readonly PlacedAnchor[]): boolean {
  return [...occurrence.text.matchAll(CARRYING_WORD)].every((match) => {
    const start = occurrence.start + match.index;
    return anchors.some((anchor) => anchor.start <= start && start + match[0].length <= anchor.end);
  });
}
