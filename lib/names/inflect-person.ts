/** Names of people: given names, patronymics and the surname, all in the same case. */
import { MEN_IN_A } from '#data/names/men-in-a.ts';
import type { InflectedLanguage } from '#data/names/rows.ts';
import { type Declined, joined, stays } from './declined.ts';
import { declinedWord } from './inflect-hyphenated.ts';

const MEN = new Set(MEN_IN_A.map((name) => name.toLowerCase()));

/**
 * `words` of a person's name, the last of them the surname, in all cases. A woman's surname declines only where it
 * ends like one (Захарова, Коваленко stays). Words in small letters between others (фон, van) stay.
 */
export function declinedPerson(words: readonly string[], lang: InflectedLanguage): Declined {
  const given = words.slice(0, -1);
  const surname = words.at(-1) ?? '';
  if (given.length === 0) return declinedWord(surname, lang, ['surname', 'given']);
  const parts = given.map((word, index) =>
    index > 0 && isSmall(word) ? stays(word) : declinedWord(word, lang, ['given']),
  );
  const keeps = isWoman(given[0] ?? '') && !/[аяaá]$/iu.test(surname);
  const last = keeps ? stays(surname) : withoutPossessives(declinedWord(surname, lang, ['surname']));
  return joined([...parts, last], ' ');
}

/**
 * Czech possessives (Fialův, Fialova) are made of a surname alone: behind a given name they are no form of it, and
 * Petra Fialová is somebody else.
 */
function withoutPossessives(surname: Declined): Declined {
  const genitive = surname.forms.genitive ?? [];
  const stems = genitive.filter((form) => /ův$/iu.test(form)).map((form) => form.slice(0, -2));
  if (stems.length === 0) return surname;
  const isPossessive = (form: string) =>
    stems.some((stem) => form.startsWith(stem) && /^(?:ův|ov)/iu.test(form.slice(stem.length)));
  return {
    ...surname,
    forms: { ...surname.forms, genitive: genitive.filter((form) => !isPossessive(form)) },
  };
}

function isWoman(given: string): boolean {
  return /[аяa]$/iu.test(given) && !MEN.has(given.toLowerCase());
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}
