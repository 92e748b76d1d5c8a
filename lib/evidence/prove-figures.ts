/** Figures give what their anchors say: the amount, how exact it is, its unit, its dates. */
import type { Finding } from '#lib/facts/finding.ts';
import type { EvidencedFact, EvidencedFigure } from './evidenced-facts.ts';
import { type AmountOccurrence, isAmount } from './occurrences.ts';
import { factFinding, namesTime, type Proof, textsOf, touchedBy } from './proof.ts';
import { type QualifierCue, qualifierCue } from './qualifier-cues.ts';
import { isAmong } from './told.ts';
import { namesUnit, unitWords } from './unit-words.ts';

/** Every figure of the article is what it says. */
export function* proveFigures(proof: Proof): Iterable<Finding> {
  for (const figure of proof.facts.filter(isFigure)) {
    const amounts = touchedBy(proof, figure).filter(isAmount);
    yield* proveAmount(proof, figure, amounts);
    yield* proveQualifier(proof, figure, amounts);
    yield* proveUnit(proof, figure, amounts);
    yield* proveDates(proof, figure);
  }
}

/** The value and the end of the range stand under an anchor; the words of an amount stand in the paragraph. */
function* proveAmount(
  proof: Proof,
  figure: EvidencedFigure,
  amounts: readonly AmountOccurrence[],
): Iterable<Finding> {
  const { value, max, words } = figure.fact;
  for (const [member, number] of [
    ['value', value],
    ['max', max],
  ] as const) {
    if (typeof number !== 'number' || stands(number, amounts) || isUnnumbered(number, figure)) continue;
    yield factFinding(
      figure,
      [member],
      `${number} stands under none of its anchors`,
      'anchor the number, or correct it',
    );
  }
  if (value !== null || words === undefined) return;
  const strange = wordsOf(words).filter(
    (word) => !textsOf(proof, figure).some((text) => wordsOf(text).includes(word)),
  );
  if (strange.length === 0) return;
  yield factFinding(
    figure,
    ['words'],
    `“${strange.join(' ')}” is not in its paragraph`,
    'give the amount as it was said',
  );
}

const stands = (value: number, amounts: readonly AmountOccurrence[]) =>
  amounts.some(({ amount }) => isAmong(value, amount.values));

/** Small amounts that news gives without a number: “a day after” is one day, “no units” are none. */
const UNNUMBERED: ReadonlyMap<number, RegExp> = new Map([
  [0, /(?<![\p{L}-])(?:no|none|not any)(?![\p{L}-])/iu],
  [1, /(?<![\p{L}-])an?(?![\p{L}-])/iu],
]);

const isUnnumbered = (value: number, { evidence }: EvidencedFigure): boolean =>
  evidence.some(({ item }) => item.anchors.some((anchor) => UNNUMBERED.get(value)?.test(anchor)));

/** The qualifier is what the words before the number say. */
function* proveQualifier(
  { article }: Proof,
  figure: EvidencedFigure,
  amounts: readonly AmountOccurrence[],
): Iterable<Finding> {
  const { value, qualifier } = figure.fact;
  if (value === null) return;
  const cues = amounts
    .filter(({ amount }) => isAmong(value, amount.values))
    .map(({ paragraph, start }) =>
      qualifierCue(article.paragraphs[paragraph - 1]?.text.slice(0, start) ?? ''),
    );
  const agrees = (cue: QualifierCue | undefined) =>
    cue?.qualifier === qualifier || (qualifier === undefined && cue?.ambiguous === true);
  if (cues.length === 0 ? qualifier === undefined : cues.some(agrees)) return;
  const said = cues.find((cue) => cue !== undefined);
  const message = said ? `the text says “${said.words}”` : `no word of the text says “${qualifier}”`;
  yield factFinding(figure, ['qualifier'], message, said ? `write ${said.qualifier}` : 'remove it');
}

/** How far behind a number its unit may stand, in UTF-16 code units: “1,000 gently flowing cubic kilometers”. */
const UNIT_REACH = 32;

/** A unit with a name of its own is named beside the number; where no number is given, in the paragraph. */
function* proveUnit(
  proof: Proof,
  figure: EvidencedFigure,
  amounts: readonly AmountOccurrence[],
): Iterable<Finding> {
  const words = unitWords(figure.fact.unit);
  if (!words) return;
  const { value } = figure.fact;
  const numbers = amounts.filter(({ amount }) => value !== null && isAmong(value, amount.values));
  const beside = numbers.map(({ paragraph, start, end }) =>
    proof.article.paragraphs[paragraph - 1]?.text.slice(Math.max(0, start - 2), end + UNIT_REACH),
  );
  const texts = numbers.length > 0 ? beside : textsOf(proof, figure);
  if (texts.some((text = '') => namesUnit(words, text))) return;
  const message = `no word for “${figure.fact.unit}” stands beside the amount`;
  yield factFinding(figure, ['unit'], message, 'give the unit of the text');
}

/**
 * The day of a count and its start are named under an anchor of the figure or its claim (of a conversion: or of its
 * original), or their basis is given.
 */
function* proveDates(proof: Proof, figure: EvidencedFigure): Iterable<Finding> {
  const { asOf, asOfBasis, since, claim, derivedFrom } = figure.fact;
  const original = derivedFrom === undefined ? undefined : proof.tables.figures.get(derivedFrom);
  const ids = new Set([figure.id, claim, original?.id, original?.claim]);
  const written = proof.facts.filter((fact) => ids.has(fact.id));
  const isNamed = (date: string) => written.some((fact) => namesTime(proof, fact, date));
  if (asOf !== null && asOfBasis === undefined && !isNamed(asOf)) {
    const remedy = 'anchor the words that name the day, say in asOfBasis what it rests on, or null';
    yield factFinding(figure, ['asOf'], `${asOf} is named under none of its anchors`, remedy);
  }
  if (since !== undefined && !isNamed(since)) {
    const remedy = 'anchor the words that name the day, or give none';
    yield factFinding(figure, ['since'], `${since} is named under none of its anchors`, remedy);
  }
}

const isFigure = (fact: EvidencedFact): fact is EvidencedFigure => fact.list === 'figures';

/** Words in lower case, without the possessive. */
const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter((word) => word !== 's');
