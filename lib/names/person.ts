/**
 * The ways to write a person's name, from the full name in one language and one case:
 *
 *   Rafael Mariano Grossi → Rafael Grossi; Grossi Rafael; R. Grossi, R. M. Grossi; Grossi
 *   Ursula von der Leyen  → von der Leyen Ursula; U. von der Leyen; von der Leyen
 *
 * A surname in the feminine is another surname here: it is never derived.
 */
import { foldToString } from './fold.ts';
import { givenNames } from './given-names.ts';
import { remembering } from './remember.ts';
import type { Spelling } from './spelling.ts';

/** Which part of the full name a spelling holds, and in which order. */
export type PersonRole = 'full' | 'reversed' | 'initials' | 'surname';

export interface PersonName extends Spelling {
  readonly role: PersonRole;
}

/** A full name's words: each stands in exactly one part, in its order. */
export interface PersonParts {
  readonly given: string;
  /** Further given names, patronymics, initials. */
  readonly middle: readonly string[];
  /** With its particles (de, von der) and what follows it (Jr.); empty where the name is one word. */
  readonly surname: readonly string[];
  /** True if the surname stands first (Xi Jinping). */
  readonly surnameFirst: boolean;
}

/** Words that open a surname. */
const PARTICLES = new Set(
  (
    'de del della dei da das do dos di du d la le van von vom zu zur der den ter ten te al el as bin ibn ben abu af av ' +
    'де дель делла да дос ді ди дю дер ден тер ла ле ван фон аль ель эль бін бен ібн ибн абу'
  ).split(' '),
);
/** What stands behind a surname without being one. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/iu;
/** Arabic article joined to a surname: papers leave it out as well. */
const JOINED_ARTICLE = /^(?:al|el|as|ar|аль|ас|ель|эль)-(?=\p{L}{3})/iu;
/** First sounds that some papers write with more than one letter in an initial: Yu. Shevchuk, Дж. Приклад. */
const LONG_INITIAL = /^(?:y[aeiu]|j[au]|zh|kh|sh|ch|ts|sz|cz|th|ph|дж|дз)/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * All ways to write the person of `full`, the full name first; each text once. A name of one word answers itself.
 * Language and rules of `full` are kept, and the rule that led to the spelling is added.
 */
export function personNames(full: Spelling): PersonName[] {
  const parts = personParts(full.text);
  const names: PersonName[] = [{ ...full, role: 'full' }];
  if (parts.surname.length > 0) {
    const add = (role: PersonRole, rule: string, texts: readonly string[]) => {
      for (const text of texts) names.push({ text, lang: full.lang, rules: [...full.rules, rule], role });
    };
    add('full', 'person: without middle names', withoutMiddle(parts));
    add('reversed', 'person: surname first', reversed(parts));
    add('initials', 'person: with initials', withInitials(parts));
    add('surname', 'person: surname alone', surnames(parts));
  }
  const seen = new Set<string>();
  return names.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Takes a full name, in any case, apart at its spaces. */
export function personParts(text: string): PersonParts {
  return answers(text, () => partsOf(text));
}

const answers = remembering<PersonParts>();

function partsOf(text: string): PersonParts {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  const isName = (word: string): boolean => givenNames(word).length > 0;
  if (last === undefined) return { given: first, middle: [], surname: [], surnameFirst: false };
  if (rest.length === 1 && !isName(first) && isName(last))
    return { given: last, middle: [], surname: [first], surnameFirst: true };
  const particle = rest.findIndex((word, index) => index < rest.length - 1 && isParticle(word));
  const start = particle >= 0 ? particle : lastNameAt(rest);
  return { given: first, middle: rest.slice(0, start), surname: rest.slice(start), surnameFirst: false };
}

function isParticle(word: string): boolean {
  return PARTICLES.has(foldToString(word).replace(/['’]$/u, ''));
}

/** Where the surname begins among the words behind the given name: at the last that is no suffix. */
function lastNameAt(rest: readonly string[]): number {
  const last = rest.length - 1;
  return last > 0 && SUFFIX.test(rest[last] ?? '') ? last - 1 : last;
}

function withoutMiddle({ given, surname, surnameFirst }: PersonParts): string[] {
  return surnameFirst ? [] : [`${given} ${surname.join(' ')}`];
}

function reversed({ given, middle, surname, surnameFirst }: PersonParts): string[] {
  const name = surname.join(' ');
  if (surnameFirst) return [`${given} ${name}`];
  const givens = new Set([given, [given, ...middle].join(' ')]);
  return [...givens].flatMap((first) => [`${name} ${first}`, `${name}, ${first}`]);
}

function withInitials({ given, middle, surname }: PersonParts): string[] {
  const name = surname.join(' ');
  const singles = initialsOf(given);
  const texts = singles.flatMap((initial) => initialled([initial], name));
  if (middle.length === 0) return texts;
  return [
    ...texts,
    ...initialled(
      [given, ...middle].map((word) => initialsOf(word)[0] ?? ''),
      name,
    ),
  ];
}

/** Before the name; in Cyrillic letters also without a space, and behind it. */
function initialled(initials: readonly string[], name: string): string[] {
  const apart = initials.join(' ');
  const joined = initials.join('');
  const before = [`${apart} ${name}`, `${joined} ${name}`];
  return CYRILLIC.test(name)
    ? [...before, `${joined}${name}`, `${name} ${apart}`, `${name} ${joined}`]
    : before;
}

/** The usual initial first: Yuriy → Y., Yu.; Jean-Yves → J.-Y. */
function initialsOf(word: string): string[] {
  const letters = word.split('-').map((part) => `${[...part][0] ?? ''}.`);
  const long = LONG_INITIAL.exec(word)?.[0];
  return [letters.join('-'), ...(long === undefined ? [] : [`${long}.`])];
}

function surnames({ surname }: PersonParts): string[] {
  const name = surname.filter((word) => !SUFFIX.test(word)).join(' ');
  return [name, name.replace(JOINED_ARTICLE, '')];
}
