/**
 * Whether a claim says anything that its figures do not.
 *
 * A figure prints its amount and label, who says it, via whom and when. A plain statement adds to that only if it rests
 * on more of the source: “the plant had fuel for ten days” is told by its figure, “the city, of 30,000, was a rail
 * hub” is not. So a claim is told by its figures if each of its anchors either shares a word with an anchor of one
 * of them in the same paragraph, or names who speaks. Names are no shared words: all that is said of a city names it.
 * A conversion says nothing new, its caveat (“the paper’s own arithmetic”) is shown with the figure.
 * In doubt the claim is shown: a repetition costs a line, an omission costs a fact.
 */
import type { PackIndex } from './fact-index.ts';
import type { Claim, Evidence, Figure } from './schema.ts';

/** True if `shown`, the figures of a card, already say all that the claim says. */
export function isToldByFigures({ tables }: PackIndex, claim: Claim, shown: readonly Figure[]): boolean {
  const { kind = 'statement', quote, caveat, when, review, supersedes } = claim;
  const figures = shown.filter((figure) => figure.claim === claim.id);
  const own = figures.flatMap((figure) => figure.evidence);
  const reservation = figures.every((figure) => figure.derivedFrom !== undefined) ? undefined : caveat;
  const saysMore = [quote, reservation, when, review, supersedes].some((member) => member !== undefined);
  if (kind !== 'statement' || saysMore || own.length === 0) return false;

  const speakers = new Set(
    [claim.by, ...(claim.via ?? [])].flatMap((id) => wordsOf(tables.entities.get(id)?.name ?? '', NAME_WORD)),
  );
  const isTold = (anchor: string, place: Evidence) =>
    wordsOf(anchor, NAME_WORD).some((word) => speakers.has(word)) || sharesWord(anchor, place, own);
  return claim.evidence.every((place) => place.anchors.every((anchor) => isTold(anchor, place)));
}

function sharesWord(anchor: string, place: Evidence, figures: readonly Evidence[]): boolean {
  const words = new Set(wordsOf(anchor, PLAIN_WORD));
  return figures
    .filter((other) => other.source === place.source && other.paragraph === place.paragraph)
    .some((other) => other.anchors.some((text) => wordsOf(text, PLAIN_WORD).some((word) => words.has(word))));
}

/** A word with a capital, of more than three letters or all capitals: “Lane”, “IAEA”, but not “Mr”. */
const NAME_WORD = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}]{3,}|\p{Lu}{2,})(?![\p{L}\p{N}])/gu;
/** A numeral, or a word in lower case of more than three letters: shorter ones (“the”, “for”) stand everywhere. */
const PLAIN_WORD = /(?<![\p{L}\p{N}])(?:\p{N}[\p{N}.,]*|\p{Ll}[\p{L}\p{M}]{3,})(?![\p{L}\p{N}])/gu;

const wordsOf = (text: string, kind: RegExp): string[] => [...text.matchAll(kind)].map(([word]) => word);
