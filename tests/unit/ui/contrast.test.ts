import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../lib/ui/tokens.css', import.meta.url), 'utf8');

/** Each colour of the look with its light and its dark value. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/gu)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string, scheme: 'light' | 'dark'): number {
  const [x, y] = [a, b].map((name) => luminance(colours.get(name)?.[scheme] ?? '')).toSorted((p, q) => q - p);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s look', (scheme) => {
  it.each(['ink', 'soft', 'faint', 'accent', 'note'])(
    '%s has at least 4.5:1 on paper and on tint',
    (text) => {
      expect(contrast(text, 'paper', scheme)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, 'tint', scheme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('a button’s words have at least 4.5:1 on the button', () => {
    expect(contrast('on-accent', 'accent', scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it('a switch has at least 3:1 on paper, on or off', () => {
    expect(contrast('track', 'paper', scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast('accent', 'paper', scheme)).toBeGreaterThanOrEqual(3);
  });
});
