import { expect, test } from 'vitest';
import { contested, type DisputeRole } from '#lib/match/contested.ts';

const party = (dispute: string): DisputeRole => ({ dispute, speaks: true });
const subject = (dispute: string): DisputeRole => ({ dispute, speaks: false });

const DISPUTES: Record<string, readonly DisputeRole[]> = {
  mayor: [party('flood'), party('budget')],
  engineer: [party('flood')],
  treasurer: [party('budget')],
  dam: [subject('flood')],
  river: [subject('flood')],
  harbour: [],
};
const judge = (...entities: string[]) =>
  contested(
    entities.map((entity) => ({ senses: [entity] as const })),
    (entity) => DISPUTES[entity] ?? [],
  );

test('two sides of a dispute in one block are contested', () => {
  expect(judge('mayor', 'engineer')).toEqual([true, true]);
});

test('a party and the subject of its dispute are contested', () => {
  expect(judge('dam', 'harbour', 'mayor')).toEqual([true, false, true]);
});

test('two subjects of a dispute are not, as long as no party is named', () => {
  expect(judge('dam', 'river')).toEqual([false, false]);
  expect(judge('dam', 'river', 'engineer')).toEqual([true, true, true]);
});

test('one side alone is not, however often it is named', () => {
  expect(judge('engineer', 'engineer', 'harbour')).toEqual([false, false, false]);
});

test('sides of different disputes are not', () => {
  expect(judge('engineer', 'treasurer')).toEqual([false, false]);
});

test('a name counts as the likeliest of its bearers', () => {
  const mentions = [{ senses: ['harbour', 'engineer'] as const }, { senses: ['mayor'] as const }];
  expect(contested(mentions, (entity) => DISPUTES[entity] ?? [])).toEqual([false, false]);
});

test('a block without mentions has none', () => {
  expect(judge()).toEqual([]);
});
