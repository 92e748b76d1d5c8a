/** What a text says about what a page is about. Famous names are real: they stand in a list of data. */
import { describe, expect, test } from 'vitest';
import { annotate } from '#lib/match/annotate.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { namesOf } from './small-pack.ts';

const context = { needs: ['context' as const] };
const NAMES = namesOf(
  { id: 'port', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
  { id: 'lomove', kind: 'place', detail: 'village', name: 'Lomove', names: [{ text: 'Lomove', ...context }] },
  {
    id: 'capital',
    kind: 'place',
    detail: 'city, capital of Odria',
    name: 'Odrin',
    names: [{ text: 'Odrin', ...context }],
  },
  {
    id: 'government',
    kind: 'organisation',
    name: 'Government in Odrin',
    names: [{ text: 'Odrin', ...context }],
  },
  { id: 'dzvinka', kind: 'person', name: 'Taras Dzvinka', names: [{ text: 'Taras Dzvinka' }] },
  {
    id: 'ukraine',
    kind: 'place',
    detail: 'country',
    name: 'Ukraine',
    names: [{ text: 'Ukraine', ...context }],
  },
  ...['Russia', 'China', 'Germany', 'France', 'Japan'].map((name) => ({
    id: name,
    kind: 'place' as const,
    detail: 'country',
    name,
    names: [{ text: name, ...context }],
  })),
);

const evidence = (text: string) => findMentions(text, NAMES).evidence;
const worth = (text: string, entity: string): number =>
  evidence(text).find((one) => one.entity === entity)?.worth ?? 0;

describe('evidence', () => {
  test('is each entity once, however often it is named', () => {
    expect(evidence('Sundvik, Sundvik and Sundvik; Lomove').map(({ entity }) => entity)).toEqual([
      'port',
      'lomove',
    ]);
  });

  test('is nothing in a text that names nothing', () => {
    expect(evidence('It rained all day.')).toEqual([]);
  });

  test('is no find that means another', () => {
    expect(evidence('They lost to Dynamo Sundvik.')).toEqual([]);
    expect(evidence('Then Viktor Dzvinka spoke.')).toEqual([]);
  });

  test('is the most that any find of the entity is worth', () => {
    const alone = worth('Then Dzvinka spoke.', 'dzvinka');
    const whole = worth('Then Taras Dzvinka spoke.', 'dzvinka');
    expect(whole).toBeGreaterThan(alone);
    expect(worth('Dzvinka? Then Taras Dzvinka spoke, and Dzvinka left.', 'dzvinka')).toBe(whole);
  });
});

describe('more than another is worth', () => {
  test.each([
    ['a name that is marked by itself', ['They saw Sundvik.', 'port'], ['They saw Lomove.', 'lomove']],
    ['a surname with its title', ['President Dzvinka spoke.', 'dzvinka'], ['Then Dzvinka spoke.', 'dzvinka']],
    ['a surname with its initial', ['T. Dzvinka spoke.', 'dzvinka'], ['Then Dzvinka spoke.', 'dzvinka']],
    ['an ordinary name', ['They saw Lomove.', 'lomove'], ['They saw China.', 'China']],
    ['a name', ['They saw Ukraine.', 'ukraine'], ['They saw Ukrainian boats.', 'ukraine']],
  ] as const)('%s', (_, [more, its], [less, others]) => {
    expect(worth(less, others)).toBeGreaterThan(0);
    expect(worth(more, its)).toBeGreaterThan(worth(less, others));
  });
});

describe('a word that speaks of an entity without naming it', () => {
  test('is evidence, and no mention', () => {
    const { judged, evidence: said } = findMentions('They saw Ukrainian boats.', NAMES);
    expect(judged).toEqual([]);
    expect(said).toEqual([expect.objectContaining({ entity: 'ukraine', named: false })]);
  });

  test('is heard in other languages, in small letters and declined', () => {
    for (const text of ['ukrainische Boote', 'бачили українських рибалок', 'лодки украинцев'])
      expect(evidence(text), text).toEqual([expect.objectContaining({ entity: 'ukraine', named: false })]);
  });

  test('adds nothing to the name itself', () => {
    const [said] = evidence('Ukrainian boats left Ukraine.');
    expect(said).toMatchObject({
      entity: 'ukraine',
      named: true,
      worth: worth('They left Ukraine.', 'ukraine'),
    });
  });
});

test('a name with several bearers always speaks for the same, whichever is meant', () => {
  for (const text of [
    'They saw Odrin.',
    'Odrin denied it.',
    'Trams run in Odrin.',
    'Odrin denied what was seen in Odrin.',
  ])
    expect(
      evidence(text).map(({ entity }) => entity),
      text,
    ).toEqual(['capital']);
});

describe('a paragraph speaks of the subject', () => {
  test.each([
    ['by two ordinary names', 'From Lomove they went to Odrin.', true],
    ['not by one ordinary name', 'From Lomove they went home.', false],
    ['not by one unmistakable name', 'From Sundvik they went home.', false],
    ['not by one name with two bearers', 'Odrin denied it. Trams run in Odrin.', false],
    ['not by two famous names', 'From Russia they went to China.', false],
    ['by many famous names in a small space', 'Russia, China, Germany, France and Japan met.', true],
  ])('%s', (_, text, speaks) => {
    expect(findMentions(text, NAMES).speaksOfSubject).toBe(speaks);
  });

  test('not by as many famous names that are strewn over a page', () => {
    const blocks = ['Russia', 'China', 'Germany', 'France', 'Japan'].map((name, section) => ({
      text: `They went to ${name}.`,
      section,
    }));
    expect(annotate(blocks, NAMES, () => [])).toMatchObject({ speaksOfSubject: false, mentions: [] });
  });
});
