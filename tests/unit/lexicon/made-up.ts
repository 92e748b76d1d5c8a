/** Words and forms for the lexicon's tests: as many as one likes, always the same. */
import type { NameForm } from '#lib/names/forms.ts';

export const nameOf = (text: string, entity = text): NameForm => ({
  is: 'name',
  text,
  entity,
  told: true,
  preferred: false,
  needsCase: false,
  needsContext: false,
  role: 'name',
  lang: undefined,
  rules: [],
});

/** The first `count` of an endless row of words of six small letters, in a fixed pseudo-random order; none comes twice. */
export function madeUpWords(count: number): string[] {
  const words = new Set<string>();
  for (let n = 1; words.size < count; n++) words.add(madeUpWord(n));
  return [...words];
}

/** The `n`th of them. */
export function madeUpWord(n: number): string {
  let bits = Math.imul(n, 0x9e3779b1) >>> 0;
  let word = '';
  for (let i = 0; i < 6; i++, bits = Math.floor(bits / 26)) word += String.fromCharCode(97 + (bits % 26));
  return word;
}
