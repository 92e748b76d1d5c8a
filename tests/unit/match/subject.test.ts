import { describe, expect, test } from 'vitest';
import { createSubjectGate } from '#lib/match/subject.ts';

const strong = (entity: string) => ({ senses: [entity] as const, needsSubject: false });
const weak = (entity: string) => ({ senses: [entity] as const, needsSubject: true });

function speaks(...mentions: (ReturnType<typeof strong> | ReturnType<typeof weak>)[]): boolean {
  const gate = createSubjectGate();
  gate.add(mentions);
  return gate.speaksOfSubject;
}

describe('a page speaks of the subject', () => {
  test('if it bears two names that need no context', () => {
    expect(speaks(strong('a'), strong('b'))).toBe(true);
  });

  test('if it bears one of them and two that do', () => {
    expect(speaks(strong('a'), weak('b'), weak('c'))).toBe(true);
  });

  test('by evidence from several blocks, in any order', () => {
    const gate = createSubjectGate();
    gate.add([weak('b')]);
    gate.add([]);
    gate.add([weak('c')]);
    expect(gate.speaksOfSubject).toBe(false);
    gate.add([strong('a')]);
    expect(gate.speaksOfSubject).toBe(true);
    gate.add([weak('d')]);
    expect(gate.speaksOfSubject).toBe(true);
  });
});

describe('a page does not speak of the subject', () => {
  test('if it bears no name at all', () => {
    expect(speaks()).toBe(false);
  });

  test('if it bears only names that need context, however many', () => {
    expect(speaks(...Array.from({ length: 50 }, (_, i) => weak(`e${i}`)))).toBe(false);
  });

  test('if it names one thing again and again', () => {
    expect(speaks(strong('a'), strong('a'), strong('a'))).toBe(false);
  });

  test('if it bears one strong and one weak name', () => {
    expect(speaks(strong('a'), weak('b'))).toBe(false);
  });

  test('by counting an entity twice that is named both ways', () => {
    expect(speaks(strong('a'), weak('a'), weak('b'))).toBe(false);
    expect(speaks(weak('a'), weak('b'), strong('a'))).toBe(false);
  });

  test('by counting the lesser bearers of a name', () => {
    const gate = createSubjectGate();
    gate.add([{ senses: ['a', 'b', 'c'], needsSubject: false }]);
    expect(gate.speaksOfSubject).toBe(false);
  });
});
