import { describe, expect, it } from 'vitest';
import type { Mark } from '#lib/paint/mark.ts';
import { neighbour, neighbourOf } from '#lib/reading/stepper.ts';

const mark = (start: number, id: string): Mark => ({
  start,
  end: start + 1,
  contested: false,
  senses: [{ id: `war/${id}`, name: id, kind: 'place' }],
  block: { id: 1, text: '', element: {} as Element, nodes: [], starts: [], section: 1 },
});
const MARKS = [mark(0, 'town'), mark(10, 'river'), mark(20, 'town')] as const;
const [first, second, third] = MARKS;
const aheadFrom = (start: number) => (other: Mark) => other.start >= start;

describe('the next mention', () => {
  it('is the one after the current one, going round at the end', () => {
    expect(neighbour(MARKS, first, 'next', aheadFrom(0))).toBe(second);
    expect(neighbour(MARKS, third, 'next', aheadFrom(0))).toBe(first);
  });

  it('is the first one not yet scrolled past, where there is no current one', () => {
    expect(neighbour(MARKS, undefined, 'next', aheadFrom(5))).toBe(second);
    expect(neighbour(MARKS, undefined, 'next', aheadFrom(99))).toBe(first);
  });

  it('begins again from where the reader is when the current one is gone', () => {
    expect(neighbour(MARKS, mark(10, 'river'), 'next', aheadFrom(15))).toBe(third);
  });

  it('is nothing on a page without marks', () => {
    expect(neighbour([], undefined, 'next', aheadFrom(0))).toBeUndefined();
    expect(neighbour([], first, 'previous', aheadFrom(0))).toBeUndefined();
  });
});

describe('the previous mention', () => {
  it('is the one before the current one, going round at the beginning', () => {
    expect(neighbour(MARKS, second, 'previous', aheadFrom(0))).toBe(first);
    expect(neighbour(MARKS, first, 'previous', aheadFrom(0))).toBe(third);
  });

  it('is the last one scrolled past, where there is no current one', () => {
    expect(neighbour(MARKS, undefined, 'previous', aheadFrom(15))).toBe(second);
    expect(neighbour(MARKS, undefined, 'previous', aheadFrom(99))).toBe(third);
    expect(neighbour(MARKS, undefined, 'previous', aheadFrom(0))).toBe(third);
  });
});

describe('the next mention of one entity', () => {
  it('passes over the others', () => {
    expect(neighbourOf(MARKS, 'war/town', first, aheadFrom(0))).toBe(third);
    expect(neighbourOf(MARKS, 'war/town', second, aheadFrom(0))).toBe(first);
    expect(neighbourOf(MARKS, 'war/stranger', first, aheadFrom(0))).toBeUndefined();
  });

  it('finds the entity of any pack that bears the name, and no other bearer', () => {
    const georgia: Mark = {
      ...mark(30, 'georgia'),
      senses: [
        { id: 'war/georgia', name: 'Georgia', kind: 'place' },
        { id: 'war/georgia-may', name: 'Georgia May', kind: 'person' },
        { id: 'atlas/georgia', name: 'Georgia', kind: 'place' },
      ],
    };
    const marks = [...MARKS, georgia];
    expect(neighbourOf(marks, 'atlas/georgia', undefined, aheadFrom(0))).toBe(georgia);
    expect(neighbourOf(marks, 'war/georgia-may', undefined, aheadFrom(0))).toBeUndefined();
  });
});
