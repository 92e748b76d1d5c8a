/** What a find means: marked, waiting for a page about the subject, or left alone; and for whom. */
import { describe, expect, test } from 'vitest';
import { annotate } from '#lib/match/annotate.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import type { WeightName } from '#lib/match/weights.ts';
import { judgedIn, reasonsIn } from './judged.ts';
import { namesOf } from './small-pack.ts';

const NAMES = namesOf(
  { id: 'port', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
  { id: 'lomove', kind: 'place', detail: 'village', name: 'Lomove', names: [{ text: 'Lomove' }] },
  {
    id: 'capital',
    kind: 'place',
    detail: 'city, capital of Odria',
    name: 'Odrin',
    names: [{ text: 'Odrin', needs: ['context'] }],
  },
  {
    id: 'government',
    kind: 'organisation',
    name: 'Government in Odrin',
    names: [{ text: 'Odrin', needs: ['context'] }],
  },
  {
    id: 'dzvinka',
    kind: 'person',
    name: 'Taras Dzvinka',
    names: [{ text: 'Taras Dzvinka' }, { text: 'Тарас Дзвінка', lang: 'uk' }],
  },
  // Real, since it stands in a list of famous names.
  { id: 'twitter', kind: 'organisation', name: 'Twitter', names: [{ text: 'Twitter', needs: ['context'] }] },
  // A real town: its Russian and Ukrainian names are words for raisins.
  {
    id: 'izyum',
    kind: 'place',
    detail: 'city',
    name: 'Izyum',
    names: [
      { text: 'Изюм', lang: 'ru' },
      { text: 'Ізюм', lang: 'uk' },
    ],
  },
);
const judged = (text: string) => judgedIn(text, NAMES);

describe('a find', () => {
  test.each([
    ['is marked where the pack holds the name for unmistakable', 'They saw Sundvik.', 'Sundvik: marked port'],
    ['waits where others bear the name too', 'They saw Odrin.', 'Odrin: waits capital, government'],
    ['waits although what stands around agrees', 'Trams run in Odrin.', 'Odrin: waits capital'],
    ['is left alone where the words around mean another', 'They saw Odrin, Ohio.', 'Odrin: left alone'],
    ['is left alone although unmistakable, where they do', 'They saw Dynamo Sundvik.', 'Sundvik: left alone'],
    [
      'waits although unmistakable, where a house may bear it',
      'They saw Sundvik Street.',
      'Sundvik: waits port',
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([expected]);
  });

  test('is judged by the words of its own sentence alone', () => {
    expect(judged('He plays for Dynamo. Sundvik slept.')).toEqual(['Sundvik: marked port']);
  });

  test('is judged by itself: of two finds of a name one may be left alone', () => {
    expect(judged('Dynamo Sundvik are the pride of all in Sundvik.')).toEqual([
      'Sundvik: left alone',
      'Sundvik: marked port',
    ]);
  });

  test('without anybody who could be meant is no mention, and no find of a shorter name', () => {
    const findings = findMentions('They lost to Dynamo Sundvik.', NAMES);
    expect(findings.judged.length).toBe(1);
    expect(mentionsOf(findings)).toEqual([]);
  });
});

describe('a word that is ordinary at the start of a sentence', () => {
  test.each([
    ['waits there', 'Изюм промойте и залейте.', 'waits izyum'],
    ['waits at the start of a later sentence', 'Возьмите миску. Изюм промойте.', 'waits izyum'],
    ['waits behind a dash or quotation mark', '— Ізюм промийте.', 'waits izyum'],
    ['is marked within a sentence, where its capital tells', 'поезд на Изюм ушёл', 'marked izyum'],
    ['is marked where the words in front say what it is', 'Город Изюм ждал.', 'marked izyum'],
  ])('%s', (_, text, expected) => {
    expect(judged(text).map((said) => said.replace(/^.*?: /u, ''))).toEqual([expected]);
  });
});

describe('who writes in small letters', () => {
  test.each([
    ['is waited with for an unmistakable name', 'we went to sundvik', ['sundvik: waits port']],
    ['is not asked for a name that others bear', 'we went to odrin', []],
    ['is not heard in a text that begins with a capital', 'We went to sundvik', []],
    ['is heard behind marks and digits', '… 2 of us went to sundvik', ['sundvik: waits port']],
    ['is not held to small letters', 'we went to Sundvik', ['Sundvik: marked port']],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual(expected);
  });
});

describe('not a find is a name', () => {
  test.each([
    ['in a web address', 'see https://example.org/Sundvik and www.Sundvik.example'],
    ['in an e-mail address', 'write to press@Sundvik.example or Sundvik@example.org'],
    ['in a handle', 'follow @Sundvik'],
    ['in the middle of a hashtag', '#StandWithSundvik #SundvikToday'],
    ['in a longer word that begins so', 'the Sundviker, Sundvikian and Sundvik24 teams'],
    ['in a longer word of another script', 'Sundvikський'],
    ['in a file name', 'see Sundvik.png'],
  ])('%s', (_, text) => {
    expect(judged(text)).toEqual([]);
  });

  test('but a hashtag of its own is one', () => {
    expect(judged('so #Sundvik')).toEqual(['Sundvik: marked port']);
  });
});

describe('of several bearers', () => {
  test('those are offered between whom nothing decides, in the order of the pack', () => {
    expect(judged('They saw Odrin.')).toEqual(['Odrin: waits capital, government']);
  });

  test('the one that is clearly likelier is offered alone, and the others are still explained', () => {
    const [find] = findMentions('Odrin denied it.', NAMES).judged;
    expect(find?.senses.map(({ sense, stands }) => [sense.entity, stands])).toEqual([
      ['government', true],
      ['capital', false],
    ]);
  });

  test('one may be another’s homonym: a person’s surname and a place of one name', () => {
    const both = namesOf(
      { id: 'person', kind: 'person', name: 'Taras Lomak', names: [{ text: 'Taras Lomak' }] },
      { id: 'place', kind: 'place', detail: 'village', name: 'Lomak', names: [{ text: 'Lomak' }] },
    );
    expect(judgedIn('Then Taras Lomak spoke.', both)).toEqual(['Taras Lomak: marked person']);
    expect(judgedIn('Then the village of Lomak slept.', both)).toEqual(['Lomak: marked place']);
    expect(judgedIn('Then Viktor Lomak spoke.', both)).toEqual(['Lomak: left alone']);
  });
});

describe('a name that takes in the given name', () => {
  const withPoem = namesOf(
    { id: 'dzvinka', kind: 'person', name: 'Taras Dzvinka', names: [{ text: 'Тарас Дзвінка', lang: 'uk' }] },
    { id: 'poem', kind: 'work', name: 'Тарасом', names: [{ text: 'Тарасом' }] },
  );

  test('leaves it to no other name', () => {
    expect(judgedIn('зустріч із Дзвінкою Тарасом', withPoem)).toEqual(['Дзвінкою Тарасом: marked dzvinka']);
  });

  test('does not reach into the name before it', () => {
    const [before, behind, ...others] = findMentions('читав «Тарасом Івановичем Дзвінкою', withPoem).judged;
    expect(before?.senses[0]?.sense.entity).toBe('poem');
    expect(behind?.senses[0]?.sense.entity).toBe('dzvinka');
    expect(behind?.start).toBeGreaterThanOrEqual(before?.end ?? Number.NaN);
    expect(others).toEqual([]);
  });

  test('leaves the names beside it to themselves', () => {
    expect(judged('Sundvik Taras Dzvinka')).toEqual([
      'Sundvik: marked port',
      'Taras Dzvinka: marked dzvinka',
    ]);
    expect(judged('Дзвінкою Тарасом, Sundvik')).toEqual([
      'Дзвінкою Тарасом: marked dzvinka',
      'Sundvik: marked port',
    ]);
  });
});

describe('a paragraph speaks for itself', () => {
  const paragraph = 'Odrin denied it. Guns fell silent in Sundvik and Lomove.';
  const mentions = (text: string) =>
    mentionsOf(findMentions(text, NAMES)).map(({ senses: [entity], needsSubject }) => [entity, needsSubject]);

  test('so that a waiting name beside two unmistakable ones waits no longer', () => {
    expect(findMentions(paragraph, NAMES).speaksOfSubject).toBe(true);
    expect(mentions(paragraph)).toEqual([
      ['government', false],
      ['port', false],
      ['lomove', false],
    ]);
  });

  test('and not for the next one', () => {
    const names = annotate(
      [paragraph, 'Twitter fell silent.'].map((text, section) => ({ text, section })),
      NAMES,
      () => [],
    ).mentions.map(({ block, senses: [entity] }) => `${block} ${entity}`);
    expect(names).toEqual(['0 government', '0 port', '0 lomove']);
  });

  test('unless it names nothing else', () => {
    expect(findMentions('Odrin denied it.', NAMES).speaksOfSubject).toBe(false);
    expect(mentions('Odrin denied it.')).toEqual([['government', true]]);
  });

  test('and releases nothing that means another', () => {
    expect(mentions(`${paragraph} Dynamo Odrin lost.`).length).toBe(3);
  });
});

describe('a weight that is left out', () => {
  const without = (...ignored: WeightName[]) => ({ ...NAMES, ignored: new Set(ignored) });

  test('counts in no judgement, and is no reason', () => {
    expect(judgedIn('They lost to Dynamo Sundvik.', without('club'))).toEqual(['Sundvik: marked port']);
    expect(reasonsIn('They lost to Dynamo Sundvik.', without('club'), 'port')).toEqual(['unambiguous']);
    expect(judgedIn('They lost to Dynamo Sundvik.', without('dish'))).toEqual(['Sundvik: left alone']);
  });

  test('leaves alone what would wait for the page, if it is that of the page', () => {
    expect(judgedIn('They saw Odrin and Sundvik.', without('subject'))).toEqual([
      'Odrin: left alone',
      'Sundvik: marked port',
    ]);
  });
});

test('a name that no bearer is known of is judged by the pack’s word alone', () => {
  const unknown = { ...NAMES, bearers: new Map() };
  expect(judgedIn('They saw Dynamo Sundvik.', unknown)).toEqual(['Sundvik: marked port']);
  expect(judgedIn('They saw Odrin.', unknown)).toEqual(['Odrin: waits capital, government']);
  expect(reasonsIn('They saw Odrin.', unknown, 'capital')).toEqual([]);
});
