import { describe, expect, test } from 'vitest';
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';
import { isWoman } from '#lib/names/women.ts';
import { namesOf } from '#tests/unit/match/small-pack.ts';

const person = (text: string, lang?: string): NamedEntity => ({
  id: 'it',
  kind: 'person',
  name: text,
  names: [lang === undefined ? { text } : { text, lang }],
});
const surnames = (entity: NamedEntity) =>
  formsOf([entity]).flatMap((form) => (form.is === 'name' && form.role === 'surname' ? [form.text] : []));

describe('a woman', () => {
  test.each([
    ['Marta Kowalczyk', true],
    ['Halyna Tkachuk', true],
    ['Галина Ткачук', true],
    ['Marek Kowalczyk', false],
    ['Kowalczyk', false],
    ['Xyrr Kowalczyk', false],
  ])('is known by her given name: %s', (name, is) => {
    expect(isWoman(person(name))).toBe(is);
  });

  test('does not decline in Polish and Ukrainian with a surname that ends like a man’s', () => {
    expect(surnames(person('Marta Kowalczyk', 'pl'))).not.toContain('Kowalczyka');
    expect(surnames(person('Галина Ткачук', 'uk'))).not.toContain('Ткачука');
  });

  test('declines with a surname in -a', () => {
    expect(surnames(person('Марта Левицька', 'uk'))).toEqual(
      expect.arrayContaining(['Левицької', 'Левицькій', 'Левицьку', 'Левицькою']),
    );
  });

  test('has an ending of her own in Czech', () => {
    expect(surnames(person('Marta Kowalczyk'))).toEqual(
      expect.arrayContaining(['Kowalczyková', 'Kowalczykové', 'Kowalczykovou']),
    );
  });

  test('is found by it, where a man of the same surname is not', () => {
    const found = (entity: NamedEntity) =>
      mentionsOf(findMentions('Včera Marta Kowalczyková odjela.', namesOf(entity))).length;
    expect(found(person('Marta Kowalczyk'))).toBe(1);
    expect(found(person('Marek Kowalczyk'))).toBe(0);
  });
});

test('a government that is called by its capital declines as the capital does', () => {
  const capital: NamedEntity = { id: 'capital', kind: 'place', name: 'Kyiv', names: [{ text: 'Kyiv' }] };
  const government: NamedEntity = {
    id: 'government',
    kind: 'organisation',
    name: 'Ukrainian government',
    names: [{ text: 'Kyiv' }],
  };
  const of = (id: string) =>
    formsOf([capital, government]).flatMap((form) =>
      form.is === 'name' && form.entity === id && form.lang === 'pl' ? [form.text] : [],
    );
  expect(of('government')).toContain('Kijowa');
  expect(of('government')).toEqual(of('capital'));
});
