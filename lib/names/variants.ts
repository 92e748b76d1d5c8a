/** Other ways to write the same spelling, whatever its language: what typists leave out, join or part. */
import type { Spelling } from './spelling.ts';

/** `spell` answers further spellings, or none. */
export const VARIANTS: readonly {
  rule: string;
  example: { name: string; also: readonly string[] };
  spell: (name: string) => readonly string[];
}[] = [
  {
    rule: 'a number and its unit are written apart, joined or with a hyphen',
    example: { name: '155 mm shell', also: ['155mm shell', '155-mm shell'] },
    spell(name) {
      const parts = /^(\d+)[ -]?(mm|cm|km|kg)( .*)?$/u.exec(name);
      if (parts === null) return [];
      const [, number, unit, rest = ''] = parts;
      return [' ', '', '-'].map((joint) => `${number}${joint}${unit}${rest}`);
    },
  },
  {
    rule: 'apostrophe left out',
    example: { name: 'Слов’янськ', also: ['Словянськ'] },
    spell: (name) =>
      /\p{sc=Cyrl}['’ʼ]\p{sc=Cyrl}/u.test(name)
        ? [name.replace(/(\p{sc=Cyrl})['’ʼ](?=\p{sc=Cyrl})/gu, '$1')]
        : [],
  },
  {
    rule: 'apostrophe written as a quotation mark',
    example: { name: 'Слов’янськ', also: ['Слов"янськ'] },
    spell: (name) =>
      /\p{sc=Cyrl}['’ʼ]\p{sc=Cyrl}/u.test(name)
        ? [name.replace(/(\p{sc=Cyrl})['’ʼ](?=\p{sc=Cyrl})/gu, '$1"')]
        : [],
  },
  {
    rule: 'an abbreviation that is spoken as a word is written as one',
    example: { name: 'UNESCO', also: ['Unesco'] },
    spell: (name) =>
      /^\p{Lu}{4,}$/u.test(name) && isSpoken(name) ? [name.charAt(0) + name.slice(1).toLowerCase()] : [],
  },
  {
    rule: 'е for ё',
    example: { name: 'Королёв', also: ['Королев'] },
    spell: (name) => (/ё/iu.test(name) ? [name.replaceAll('ё', 'е').replaceAll('Ё', 'Е')] : []),
  },
  {
    rule: 'names joined by a dash or parted',
    example: { name: 'Ивано-Франковск', also: ['Ивано Франковск', 'Ивано–Франковск'] },
    spell: (name) =>
      /\p{L}-\p{Lu}/u.test(name)
        ? [name.replace(/-(?=\p{Lu})/gu, ' '), name.replace(/-(?=\p{Lu})/gu, '–')]
        : [],
  },
];

/** Vowels and consonants take turns: NATO, OTAN, UNESCO; not IAEA, ZNPP. */
function isSpoken(name: string): boolean {
  return !/[aeiouyаеиоуыіїюяєэ]{2}|[^aeiouyаеиоуыіїюяєэ]{3}/iu.test(name) && /[aeiouаеиоу]/iu.test(name);
}

/** What none of the rows above is without: most names have no variants, and are told so in one go. */
const MAY_VARY = /[\d'’ʼёЁ-]|^\p{Lu}{4}/u;

/** The spelling and its variants, itself first. */
export function withVariants<T extends Spelling>(spelling: T): T[] {
  if (!MAY_VARY.test(spelling.text)) return [spelling];
  const also = VARIANTS.flatMap(({ rule, spell }) =>
    spell(spelling.text)
      .filter((text) => text !== spelling.text)
      .map((text): T => ({ ...spelling, text, rules: [...spelling.rules, rule] })),
  );
  return [spelling, ...also];
}
