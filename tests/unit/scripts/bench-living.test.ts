import { describe, expect, it } from 'vitest';
import { figure, ratios, rowsOf } from '#scripts/bench/living/contest.ts';
import { median, quick } from '#scripts/bench/living/median.ts';
import { feedCharacters, feedTexts, NAME, pageAt, wireText } from '#scripts/bench/living/pages.ts';

describe('middles', () => {
  it('are the middle value, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  it('have a lower quartile, on which slow cycles have no say', () => {
    expect(quick([4, 2, 900, 3, 1, 500, 800, 700])).toBe(3);
    expect(quick([])).toBeNaN();
  });
});

describe('rows', () => {
  it('are held against the first of their group, run by run', () => {
    const rows = rowsOf('hover', 'µs', [
      { what: 'ours', values: [1, 2, 4] },
      { what: 'theirs', values: [10, 30, 80], hits: 7, note: 'slow' },
    ]);
    expect(rows).toEqual([
      { group: 'hover', what: 'ours', value: 2, unit: 'µs', ratio: null, characters: null, hits: null },
      {
        ...{ group: 'hover', what: 'theirs', value: 30, unit: 'µs', ratio: 15 },
        ...{ characters: null, hits: 7, note: 'slow' },
      },
    ]);
  });

  it('have no ratio to what took no time that could be measured', () => {
    expect(ratios([1, 2], [0, 4])).toEqual([0.5]);
  });

  it('become a figure, which is the median of its runs', () => {
    expect(figure([3, 1, 2], { of: 'Firefox', is: 'at most', target: 1.1 })).toMatchObject({
      ...{ value: 2, runs: [3, 1, 2], unit: '×', target: 1.1 },
    });
  });
});

describe('pages', () => {
  it('hold as many names as they were asked for', () => {
    const html = pageAt(new URL('http://127.0.0.1/marks?paragraphs=20&names=5')) ?? '';
    expect(html.split(NAME)).toHaveLength(101);
    expect(html.match(/<p>/gu)).toHaveLength(20);
    expect(wireText(7, 2)).not.toBe(wireText(8, 2));
  });

  it('know how much is read of an article that is appended', () => {
    expect(feedCharacters(3)).toBe(feedTexts(3).join('').length);
    expect(feedTexts(3).every((text) => text.trim() === text)).toBe(true);
    for (const text of feedTexts(3).slice(1)) expect(text.split(NAME)).toHaveLength(2);
  });

  it('are none where none was made', () => {
    expect(pageAt(new URL('http://127.0.0.1/elsewhere'))).toBeUndefined();
  });
});
