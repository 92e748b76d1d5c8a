import { expect, test } from 'vitest';
import { type AnnotateOptions, annotate } from '#lib/match/annotate.ts';
import type { DisputeRole } from '#lib/match/contested.ts';
import { namesOf, SMALL_PACK } from './small-pack.ts';

const LEXICON = namesOf(...SMALL_PACK);
const DISPUTES: Record<string, readonly DisputeRole[]> = {
  capital: [{ dispute: 'war', speaks: true }],
  port: [{ dispute: 'war', speaks: false }],
};

const annotated = (texts: readonly [string, number][], options?: AnnotateOptions) =>
  annotate(
    texts.map(([text, section]) => ({ text, section })),
    LEXICON,
    (entity) => DISPUTES[entity] ?? [],
    options,
  );

test('releases names that need context once the page as a whole speaks of the subject', () => {
  const page = annotated([
    ['Odrin denied it, said the IST.', 0],
    ['A field gun stood in Vellmar.', 0],
  ]);
  expect(page.speaksOfSubject).toBe(true);
  expect(page.heldBack).toBe(0);
  expect(page.mentions.map(({ block, start, senses: [entity] }) => [block, start, entity])).toEqual([
    [0, 0, 'government'],
    [0, 26, 'institute'],
    [1, 2, 'gun'],
    [1, 21, 'port'],
  ]);
});

test('holds them back on a page about something else, and says how many', () => {
  const page = annotated([
    ['Odrin denied it.', 0],
    ['The tide was low.', 0],
  ]);
  expect(page).toMatchObject({ speaksOfSubject: false, heldBack: 1, mentions: [] });
});

test('releases in a paragraph that speaks of the subject by itself what stands there, and nothing elsewhere', () => {
  const teaser = annotated([
    ['Odrin denied it, said Vellmar.', 0],
    ['Slates are cut in the east.', 0],
  ]);
  expect(teaser).toMatchObject({ speaksOfSubject: false, heldBack: 0 });
  expect(teaser.mentions.map(({ block, senses: [entity] }) => [block, entity])).toEqual([
    [0, 'government'],
    [0, 'port'],
  ]);
});

test('releases everything on request', () => {
  const page = annotated([['Odrin denied it.', 0]], { releaseAll: true });
  expect(page).toMatchObject({ speaksOfSubject: false, heldBack: 0 });
  expect(page.mentions.length).toBe(1);
});

test('a mention is contested beside another side in its own block only, and only if that is released', () => {
  const contestedIn = (texts: readonly [string, number][]) =>
    annotated(texts).mentions.map(({ contested }) => contested);
  expect(contestedIn([['Odrin and Vellmar and the field gun', 0]])).toEqual([true, true, false]);
  expect(
    contestedIn([
      ['Odrin and the field gun', 0],
      ['Vellmar', 0],
    ]),
  ).toEqual([false, false, false]);
  expect(contestedIn([['Odrin and the tide', 0]])).toEqual([]);
});

test('says which mention is the first in its section', () => {
  const page = annotated([
    ['Vellmar, Vellmar', 0],
    ['Vellmar', 0],
    ['Vellmar', 1],
  ]);
  expect(page.mentions.map(({ first }) => first)).toEqual([true, false, false, true]);
});

test('a page without text has no mentions', () => {
  expect(annotated([])).toEqual({
    speaksOfSubject: false,
    mentions: [],
    heldBack: 0,
    findings: [],
  });
});
