/** Figures give what their anchors say: the amount, how exact it is, its unit, its dates. */
import type { Finding } from '#lib/facts/finding.ts';
import { isNamedBy } from './calendar.ts';
import type { EvidencedFact, EvidencedFigure } from './evidenced-facts.ts';
import type { FoundNumber } from './find-numbers.ts';
import type { NumberOccurrence, Occurrence } from './occurrences.ts';
import { factFinding, type Proof, textsOf, touchedBy } from './proof.ts';
import { qualifierCue } from './qualifier-cues.ts';
import { isAmong } from './told.ts';
import { namesUnit, unitWords } from './unit-words.ts';

type AmountOccurrence = NumberOccurrence & { readonly amount: FoundNumber };

/** Every figure of the article is what it says. */
export function* proveFigures(proof: Proof): Iterable<Finding> {
  for (const figure of proof.facts.filter(isFigure)) {
    const amounts = touchedBy(proof, figure).filter(isAmount);
    yield* proveAmount(proof, figure, amounts);
    yield* proveQualifier(proof, figure, amounts);
    yield* proveUnit(proof, figure);
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
  if (
    cues.length === 0 ||
    cues.some((cue) => cue?.qualifier === qualifier || (qualifier === undefined && (!cue || cue.ambiguous)))
  )
    return;
  const said = cues.find((cue) => cue !== undefined);
  const message = said ? `the text says “${said.words}”` : `no word of the text says “${qualifier}”`;
  yield factFinding(figure, ['qualifier'], message, said ? `write ${said.qualifier}` : 'remove it');
}

/** A unit with a name of its own is named in the paragraph. */
function* proveUnit(proof: Proof, figure: EvidencedFigure): Iterable<Finding> {
  const words = unitWords(figure.fact.unit);
  if (!words || textsOf(proof, figure).some((text) => namesUnit(words, text))) return;
  yield factFinding(
    figure,
    ['unit'],
    `no word for “${figure.fact.unit}” stands in its paragraph`,
    'give the unit of the text',
  );
}

/** The day of a count and its start are named where the figure or its claim is written, or their basis is given. */
function* proveDates(proof: Proof, figure: EvidencedFigure): Iterable<Finding> {
  const { asOf, asOfBasis, since } = figure.fact;
  const written = proof.facts.filter((fact) => fact === figure || fact.id === figure.fact.claim);
  if (asOf !== null && asOfBasis === undefined && !isNamed(proof, written, asOf)) {
    yield factFinding(
      figure,
      ['asOf'],
      `${asOf} is named nowhere in its paragraph`,
      'null, or say in asOfBasis what it rests on',
    );
  }
  if (since !== undefined && !isNamed(proof, written, since)) {
    yield factFinding(
      figure,
      ['since'],
      `${since} is named nowhere in its paragraph`,
      'give the day the text names, or none',
    );
  }
}

function isNamed({ occurrences }: Proof, facts: readonly EvidencedFact[], date: string): boolean {
  const paragraphs = new Set(facts.flatMap(({ evidence }) => evidence.map(({ item }) => item.paragraph)));
  return occurrences.some(
    (occurrence) =>
      paragraphs.has(occurrence.paragraph) && 'date' in occurrence && isNamedBy(date, occurrence.date),
  );
}

const isFigure = (fact: EvidencedFact): fact is EvidencedFigure => fact.list === 'figures';

const isAmount = (occurrence: Occurrence): occurrence is AmountOccurrence =>
  occurrence.kind === 'number' && 'amount' in occurrence;

/** Words in lower case, without the possessive. */
const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter((word) => word !== 's');
