import { describe, expect, it } from 'vitest';
import { figureTimes } from '#lib/card/view/figure-times.ts';

describe('the time of a figure', () => {
  it('names the start of the count and the day it holds for', () => {
    expect(figureTimes({ since: '2022-09-01', asOf: '2022-09-08' }, 'en')).toEqual([
      'since 1 Sep 2022',
      'as of 8 Sep 2022',
    ]);
  });

  it('is not invented where the source gives none', () => {
    expect(figureTimes({ asOf: null }, 'en')).toEqual([]);
  });
});
