/**
 * Which parts of a hyphenated word decline. The last always does (Санкт-Петербурга, прем'єр-міністра); what stands
 * before it only where it is a name of its own:
 *
 *   Ростова-на-Дону         a preposition follows: the first part, and it alone
 *   Кам'янця-Подільського   an adjective follows and belongs to it
 *   Frýdku-Místku           Polish and Czech towns are two names
 *   Анни-Марії              given names that end like a woman's; Жан-Поля has none
 *   Нечуя-Левицького        surnames, the short first parts excepted (Бонч-Бруевича)
 */
import type { InflectedLanguage, WordRole } from '#data/names/rows.ts';
import { type Declined, declined, joined, stays } from './declined.ts';
import { inflect } from './inflect.ts';

const PREPOSITION = /^(?:на|над|под|під|в|у|nad|pod|na|u|we?|ve?)$/u;
/** First parts of surnames that are shorter are seldom surnames. */
const SHORTEST_SURNAME = 5;

/** `word`, with or without hyphens, in all cases. `roles` are tried in order. */
export function declinedWord(word: string, lang: InflectedLanguage, roles: readonly WordRole[]): Declined {
  const parts = word.split('-');
  if (parts.length === 1) return declined(word, lang, roles);
  const [first = '', second = ''] = parts;
  if (PREPOSITION.test(second))
    return joined([declined(first, lang, roles), ...parts.slice(1).map(stays)], '-');
  const lastIndex = parts.length - 1;
  const isAdjective =
    roles[0] === 'place' && inflect(parts[lastIndex] ?? '', lang, 'adjective') !== undefined;
  return joined(
    parts.map((part, index) => {
      if (index === lastIndex) return declined(part, lang, isAdjective ? ['adjective', ...roles] : roles);
      return isAdjective || declinesBefore(part, lang, roles[0]) ? declined(part, lang, roles) : stays(part);
    }),
    '-',
  );
}

function declinesBefore(part: string, lang: InflectedLanguage, role: WordRole | undefined): boolean {
  if (role === 'place') return lang === 'pl' || lang === 'cs';
  if (role === 'given') return /[аяa]$/u.test(part);
  return role === 'surname' && part.length >= SHORTEST_SURNAME;
}
