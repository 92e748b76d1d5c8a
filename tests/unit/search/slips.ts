/** Names of the shipped pack with one slip of the finger in each: a letter swapped, dropped, doubled or wrong. */
import fc from 'fast-check';
import { formsOf } from '#lib/names/forms.ts';
import { foldForSearch } from '#lib/search/fold.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

export const PACK = shippedPack();

/** Every way the names of the pack are known to be written, and whom each names. */
export const FORMS: readonly (readonly [text: string, entity: string])[] = formsOf(PACK.entities).flatMap(
  (form) => (form.is === 'name' ? [[form.text, form.entity] as const] : []),
);

export interface Slip {
  readonly entity: string;
  readonly name: string;
  readonly typed: string;
}

/** Shorter names are never guessed. */
const LEAST_LETTERS = 6;

const NAMES = PACK.entities.flatMap(({ id, name, names }) =>
  [...new Set([name, ...names.map(({ text }) => text)])]
    .filter((text) => lettersOf(text).length >= LEAST_LETTERS)
    .map((text) => ({ entity: id, name: text })),
);

function lettersOf(text: string): number[] {
  return [...text].flatMap((sign, i) => (/\p{L}/u.test(sign) ? [i] : []));
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const CYRILLIC = [...'абвгдеєжзиіїйклмнопрстуфхцчшщьюяэыё'];

type Kind = 'swap' | 'drop' | 'double' | 'replace';

function slipped(name: string, kind: Kind, where: number, which: number): string {
  const signs = [...name];
  const places = lettersOf(name).filter((i) => kind !== 'swap' || /\p{L}/u.test(signs[i + 1] ?? ''));
  const i = places[where % places.length] ?? 0;
  const [sign = '', next = ''] = signs.slice(i);
  const alphabet = /\p{sc=Cyrl}/u.test(sign) ? CYRILLIC : LATIN;
  const instead: Readonly<Record<Kind, readonly string[]>> = {
    swap: [next, sign],
    drop: [],
    double: [sign, sign],
    replace: [alphabet[which % alphabet.length] ?? ''],
  };
  signs.splice(i, kind === 'swap' ? 2 : 1, ...instead[kind]);
  return signs.join('');
}

const anySlip = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom<Kind>('swap', 'drop', 'double', 'replace'),
    fc.nat(999),
    fc.nat(999),
  )
  .map(
    ([{ entity, name }, kind, where, which]): Slip => ({
      entity,
      name,
      typed: slipped(name, kind, where, which),
    }),
  );

const KNOWN = new Set([...NAMES.map(({ name }) => name), ...FORMS.map(([text]) => text)].map(foldForSearch));

/** So many slips, always the same ones; none of them makes another known form (Zelenskyy → Zelensky). */
export const slips = (count: number): Slip[] =>
  fc.sample(fc.noBias(anySlip.filter(({ typed }) => !KNOWN.has(foldForSearch(typed)))), {
    numRuns: count,
    seed: 2022,
  });
