/**
 * Names of places, institutions and things: of several words the noun declines, and the adjectives that agree with
 * it; what depends on the noun stays.
 *
 *   Харківської області    Інституту вивчення війни    Запорізької АЕС    Sił Zbrojnych Ukrainy
 */
import type { InflectedLanguage, WordRole } from '#data/names/rows.ts';
import { agree, agreeing, isAbbreviation, isAdjective, lastPart } from './agree.ts';
import { type Declined, declined, joined, stays } from './declined.ts';
import { declinedWord } from './inflect-hyphenated.ts';

/** `words` of a name in all cases. `isPlace`: its noun may be a place's own name rather than a common noun. */
export function declinedPhrase(
  words: readonly string[],
  lang: InflectedLanguage,
  isPlace: boolean,
): Declined {
  const head = headOf(words, lang);
  const noun = words[head] ?? '';
  const declinedHead = declinedNoun(noun, lang, rolesOf(words, head, isPlace));
  const rest = words.slice(head + 1);
  const behind = countWhile(rest, (word, index) =>
    agree(word, noun, lang, index === rest.length - 1 ? 'last' : 'between'),
  );
  const parts = words.map((word, index) => {
    if (index === head) return declinedHead;
    return index <= head + behind ? agreeing(declinedAdjective(word, lang), declinedHead) : stays(word);
  });
  return joined(parts, ' ');
}

/** The index of the noun: behind as many words as are adjectives that agree with it. */
function headOf(words: readonly string[], lang: InflectedLanguage): number {
  const adjectives = countWhile(words.slice(0, -1), (word) => isAdjective(word, lang));
  for (let head = adjectives; head > 0; head--) {
    const noun = words[head] ?? '';
    if (words.slice(0, head).every((word) => agree(word, noun, lang, 'before'))) return head;
  }
  return 0;
}

/** A name behind an adjective (Новий Оскол) is sooner a place's than a word that others depend on (Міст через протоку). */
function rolesOf(words: readonly string[], head: number, isPlace: boolean): readonly WordRole[] {
  const noun = words[head] ?? '';
  const isName = noun !== noun.toLowerCase() && head === words.length - 1;
  return isPlace && isName ? ['place', 'noun'] : ['noun', 'place'];
}

function declinedNoun(word: string, lang: InflectedLanguage, roles: readonly WordRole[]): Declined {
  return isAbbreviation(word) ? stays(word) : declinedWord(word, lang, roles);
}

function declinedAdjective(word: string, lang: InflectedLanguage): Declined {
  const last = lastPart(word);
  const before = word.slice(0, word.length - last.length);
  return joined([stays(before), declined(last, lang, ['adjective'])], '');
}

function countWhile(words: readonly string[], holds: (word: string, index: number) => boolean): number {
  const end = words.findIndex((word, index) => !holds(word, index));
  return end < 0 ? words.length : end;
}
