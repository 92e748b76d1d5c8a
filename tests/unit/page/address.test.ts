import { describe, expect, it } from 'vitest';
import { pageAddress } from '#lib/page/address.ts';

describe('the address of a page', () => {
  it('is the same for every place on it', () => {
    expect(pageAddress('https://courier.example/a?b=1#comments')).toBe('https://courier.example/a?b=1');
    expect(pageAddress('https://courier.example/a')).toBe('https://courier.example/a');
  });

  it('includes the fragment where a router keeps the path in it', () => {
    for (const url of ['https://courier.example/#/a', 'https://courier.example/#!/a']) {
      expect(pageAddress(url)).toBe(url);
    }
  });
});
