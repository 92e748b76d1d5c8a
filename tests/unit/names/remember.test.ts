import { describe, expect, it } from 'vitest';
import { remembering } from '#lib/names/remember.ts';

describe('an answer that is asked for again', () => {
  it('is made once', () => {
    const answers = remembering<object>();
    const first = answers('Куп’янськ', () => ({}));
    expect(answers('Куп’янськ', () => ({}))).toBe(first);
    expect(answers('Ізюм', () => ({}))).not.toBe(first);
  });

  it('is made once also where it is undefined', () => {
    const answers = remembering<undefined>();
    let made = 0;
    const make = () => {
      made++;
      return undefined;
    };
    answers('Ізюм', make);
    answers('Ізюм', make);
    expect(made).toBe(1);
  });

  it('is made anew after thousands of others, so that what is kept stays small', () => {
    const answers = remembering<object>();
    const first = answers('0', () => ({}));
    for (let i = 1; i <= 5000; i++) answers(String(i), () => ({}));
    expect(answers('0', () => ({}))).not.toBe(first);
  });
});
