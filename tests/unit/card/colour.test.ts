import { describe, expect, it } from 'vitest';
import { lightnessOf } from '#lib/card/colour.ts';

describe('a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(255, 255, 255, 0.5)', 1, 0.5],
    ['rgb(255 255 255 / 50%)', 1, 0.5],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.25)', 0, 0.25],
    ['oklch(1 0 0)', 1, 1],
    ['oklab(0 0 0 / none)', 0, 0],
    ['lab(100 0 0)', 1, 1],
  ])('%s is as light and as opaque as it looks', (colour, luminance, alpha) => {
    expect(lightnessOf(colour)?.luminance).toBeCloseTo(luminance, 2);
    expect(lightnessOf(colour)?.alpha).toBe(alpha);
  });

  it('weighs green more than red, and red more than blue', () => {
    const [red, green, blue] = ['rgb(255, 0, 0)', 'rgb(0, 255, 0)', 'rgb(0, 0, 255)'].map(
      (colour) => lightnessOf(colour)?.luminance ?? 0,
    );
    expect([red, green, blue].map((value) => value?.toFixed(4))).toEqual(['0.2126', '0.7152', '0.0722']);
  });

  it('is not guessed at where its form is unknown', () => {
    for (const colour of ['', 'red', '#fff', 'color(xyz 1 1 1)', 'rgb(a, b, c)', 'hwb(0 0% 0%)']) {
      expect(lightnessOf(colour)).toBeNull();
    }
  });
});
