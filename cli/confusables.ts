/**
 * Names that a reader cannot tell from others, after UTS #39 (Unicode Security Mechanisms).
 *
 *   Kуiv          a word in two scripts: the у is Cyrillic           nobody writes so who means well
 *   Моѕсоw, Moscow  two entities whose names have one skeleton       a card of the one would pass for the other's
 *
 * Spellings of one entity may look alike (“Kherson”, “KHERSON”), and names in several scripts stand side by side.
 */
import { rectifyConfusion } from 'unicode-confusables';
import { type Finding, type Path, packFinding } from '#lib/facts/finding.ts';
import type { Pack } from '#lib/facts/schema.ts';

/** Every name of the pack that looks like something else, in the pack's order. */
export function confusableNames(pack: Pack): Finding[] {
  const names = namesOf(pack);
  const mixed = new Map(names.map((name) => [name, mixedWords(name)] as const));
  // A word that is no word of any script is not also held against the name that it imitates.
  const whole = names.filter((name) => mixed.get(name)?.length === 0);
  return [...[...mixed.values()].flat(), ...lookAlikes(whole)];
}

interface PlacedName {
  readonly entity: string;
  readonly text: string;
  readonly path: Path;
}

function namesOf({ entities }: Pack): PlacedName[] {
  return entities.flatMap(({ id, name, names }, row) => [
    { entity: id, text: name, path: ['entities', row, 'name'] },
    ...names.map(({ text }, index) => ({
      entity: id,
      text,
      path: ['entities', row, 'names', index, 'text'],
    })),
  ]);
}

/** Alphabets with letters of one shape. No language writes a word in two of them. */
const SCRIPTS = [
  { name: 'Latin', letter: /\p{Script=Latin}/u },
  { name: 'Cyrillic', letter: /\p{Script=Cyrillic}/u },
  { name: 'Greek', letter: /\p{Script=Greek}/u },
  { name: 'Armenian', letter: /\p{Script=Armenian}/u },
  { name: 'Cherokee', letter: /\p{Script=Cherokee}/u },
  { name: 'Coptic', letter: /\p{Script=Coptic}/u },
] as const;

const WORD = /[\p{L}\p{M}]+/gu;
/** The micro sign is a prefix of units (“µg”); normalised it would be a Greek letter. */
const MICRO = /\u00B5/gu;

function mixedWords({ entity, text, path }: PlacedName): Finding[] {
  const words = text.replace(MICRO, ' ').normalize('NFKC').match(WORD) ?? [];
  return words.flatMap((word) => {
    const found = SCRIPTS.map(({ name, letter }) => ({
      name,
      letters: [...word].filter((character) => letter.test(character)),
    }))
      .filter(({ letters }) => letters.length > 0)
      .sort((a, b) => a.letters.length - b.letters.length);
    const [odd, ...others] = found;
    if (odd === undefined || others.length === 0) return [];
    const strangers = [...new Set(odd.letters)]
      .map((letter) => `“${letter}” (${codePoint(letter)})`)
      .join(', ');
    return packFinding(
      entity,
      path,
      `“${word}” mixes scripts: ${strangers} in it ${odd.letters.length === 1 ? 'is' : 'are'} ${odd.name}`,
      'write the word in one script',
    );
  });
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Names that look like a name of another entity and are written otherwise. Of two the later one is reported. */
function lookAlikes(names: readonly PlacedName[]): Finding[] {
  const seen = new Map<string, PlacedName[]>();
  return names.flatMap((name) => {
    const skeletons = [...new Set([skeleton(name.text), skeleton(folded(name.text))])];
    const other = skeletons.flatMap((key) => seen.get(key) ?? []).find((earlier) => passesFor(name, earlier));
    for (const key of skeletons) {
      const alike = seen.get(key);
      if (alike) alike.push(name);
      else seen.set(key, [name]);
    }
    if (other === undefined) return [];
    return packFinding(
      name.entity,
      name.path,
      `“${name.text}” looks like “${other.text}” of ${other.entity}${differenceOf(name.text, other.text)}`,
      'write both alike if they are the same word; else give one of them a name that tells them apart',
    );
  });
}

/** True if one of two names with a common skeleton would be taken for the other. */
function passesFor(a: PlacedName, b: PlacedName): boolean {
  if (a.entity === b.entity || folded(a.text) === folded(b.text)) return false;
  return !FINELY_READ.some((letters) => letters.test(a.text) && letters.test(b.text));
}

/** Scripts whose own letters UTS #39 takes for one another, and whose readers do not. Each with two such names. */
const FINELY_READ = [
  /^[\p{Script=Armenian}\P{L}]+$/u, // Գամբիա (the Gambia), Զամբիա (Zambia)
  /^[\p{Script=Thai}\P{L}]+$/u, // ตาล (palm), คาล (Kaal)
] as const;

/** The same word for a reader, whatever its capitals and the width of its letters. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What UTS #39 compares: every letter replaced by the one it looks like. */
function skeleton(text: string): string {
  const plain = text.normalize('NFKC').normalize('NFD').replace(INVISIBLE, '');
  return rectifyConfusion(plain).normalize('NFD');
}

/** Joiners above all: Persian and the Indic scripts spell with them, elsewhere they are not seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The first letter in which two names differ, where one stands against one. */
function differenceOf(text: string, other: string): string {
  const [letters, others] = [[...text], [...other]];
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  const [letter, against] = [letters[at], others[at]];
  if (letter === undefined || against === undefined) return '';
  return `: “${letter}” is ${codePoint(letter)}, not ${codePoint(against)}`;
}
