/** Which adjectives belong to a noun, and which of their forms. */
import { AGREEMENTS, type AgreementRow } from '#data/names/agreement.ts';
import type { Case, InflectedLanguage } from '#data/names/rows.ts';
import type { Declined } from './declined.ts';
import { inflect } from './inflect.ts';

const AGREEING = AGREEMENTS.map(({ lang, adjective, noun, behind }) => ({
  lang,
  behind,
  adjective: new RegExp(`(?:${adjective})$`, 'u'),
  noun: new RegExp(`(?:${noun})$`, 'u'),
}));

/** True if the language has a row for `word` as an adjective; of a hyphenated word the last part counts. */
export function isAdjective(word: string, lang: InflectedLanguage): boolean {
  return inflect(lastPart(word), lang, 'adjective') !== undefined;
}

/** Where an adjective stands to its noun: before it, behind it as the last word of the name, or with more to follow. */
export type Position = 'before' | 'last' | 'between';

/** True if `adjective` may belong to `noun`, both in the nominative. */
export function agree(adjective: string, noun: string, lang: InflectedLanguage, position: Position): boolean {
  if (!isAdjective(adjective, lang)) return false;
  const [ending, nounEnding] = [adjective.toLowerCase(), noun.toLowerCase()];
  return AGREEING.some(
    (row) =>
      row.lang === lang &&
      mayStand(row.behind, position) &&
      row.adjective.test(ending) &&
      (isAbbreviation(noun) || row.noun.test(nounEnding)),
  );
}

function mayStand(behind: AgreementRow['behind'], position: Position): boolean {
  return position === 'before' || behind === 'anywhere' || (behind === 'last' && position === 'last');
}

/** How the forms of an adjective end in the plural, and beside a masculine or neuter noun; the rest is feminine. */
const ENDS: Readonly<Partial<Record<Case, { plural: RegExp; masculine: RegExp }>>> = {
  genitive: { plural: /ch$/u, masculine: /[gh]o$/u },
  dative: { plural: /m$/u, masculine: /mu$/u },
  instrumental: { plural: /mi$/u, masculine: /m$/u },
  locative: { plural: /ch$/u, masculine: /m$/u },
};

type Agreement = 'plural' | 'masculine' | 'feminine';

/**
 * `adjective` without the forms that do not go with `noun`. Polish -e and Czech -é, -í are of several genders and
 * numbers in the nominative (Zbrojne: Zbrojnego, Zbrojnych); the other cases of the noun tell which is meant.
 */
export function agreeing(adjective: Declined, noun: Declined): Declined {
  const wanted = agreementOf(noun);
  if (wanted === undefined) return adjective;
  const forms: Partial<Record<Case, readonly string[]>> = {};
  for (const [name, variants] of Object.entries(adjective.forms) as [Case, readonly string[]][]) {
    const fitting = variants.filter((form) => endsLike(form, name) === wanted);
    forms[name] = variants.length > 1 && fitting.length > 0 ? fitting : variants;
  }
  return { ...adjective, forms };
}

function endsLike(form: string, name: Case): Agreement {
  const ends = ENDS[name];
  if (ends?.plural.test(form)) return 'plural';
  return ends?.masculine.test(form) ? 'masculine' : 'feminine';
}

/** What the endings of a noun tell: plural ‑ch in the locative, ‑m in the instrumental unless feminine. */
function agreementOf({ forms }: Declined): Agreement | undefined {
  const { locative = [], instrumental = [] } = forms;
  if (locative.length > 0 && locative.every((form) => form.endsWith('ch'))) return 'plural';
  if (instrumental.length === 0) return undefined;
  return instrumental.every((form) => form.endsWith('m')) ? 'masculine' : 'feminine';
}

/** What stands behind the last hyphen; all of a word without one. */
export function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1);
}

/** All in capitals, of two letters or more: such words do not decline (НАТО, АЕС), and go with any adjective. */
export function isAbbreviation(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}
