import { describe, expect, it } from 'vitest';
import { TROUBLES } from '#lib/trouble/troubles.ts';
import { troubleInWords } from '#lib/trouble/words.ts';

describe('a trouble in words', () => {
  it.each(TROUBLES)('says what is wrong and what can be done: %s', (why) => {
    const { what, remedy } = troubleInWords({ why });
    expect(what).toMatch(/^[A-Z][^.!]*\.$/u);
    expect(remedy).toMatch(/^[A-Z].*[.]$/u);
    expect(what).not.toContain(why.includes('-') ? why : '(');
    expect(troubleInWords({ why, detail: 'HTTP 404' }).what).toBe(`${what.slice(0, -1)} (HTTP 404).`);
  });

  it('says something of its own of each', () => {
    expect(new Set(TROUBLES.map((why) => troubleInWords({ why }).what)).size).toBe(TROUBLES.length);
  });
});
