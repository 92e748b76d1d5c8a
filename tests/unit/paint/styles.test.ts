import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '#lib/facts/schema.ts';
import type { Mark } from '#lib/paint/mark.ts';
import {
  HIGHLIGHT_NAMES,
  LINE_STYLES,
  LOOKS,
  lineColour,
  lookOf,
  marksStylesheet,
} from '#lib/paint/styles.ts';

const mark = (kind: (typeof ENTITY_KINDS)[number], contested = false): Mark => ({
  block: { id: 1, text: '', element: {} as Element, nodes: [], starts: [], section: 1 },
  start: 0,
  end: 1,
  senses: [{ id: 'x', name: 'X', kind }],
  contested,
});

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const mix = (a: Rgb, b: Rgb, share: number) =>
  a.map((x, i) => x * share + (b[i] ?? 0) * (1 - share)) as unknown as Rgb;

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Backgrounds of news pages with the faintest text that is still legible on them (4.5:1). */
const PAGES: readonly (readonly [background: string, text: string])[] = [
  ['#ffffff', '#767676'],
  ['#fbfaf7', '#222222'],
  ['#fff1e5', '#33302e'],
  ['#000000', '#757575'],
  ['#141312', '#cfc9bf'],
  ['#1d1f24', '#ffffff'],
];

describe('marks', () => {
  it.each(LOOKS)('%s has at least 3:1 against light and dark pages', (look) => {
    const { hue } = LINE_STYLES[look];
    for (const [background, text] of PAGES) {
      const line = mix(rgb(hue), rgb(text), lineColour.hueShare / 100);
      expect(contrast(line, rgb(background)), `${look} on ${background}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('tell people, bodies, places and things apart by their line alone', () => {
    const lines = (['person', 'body', 'place', 'thing', 'contested'] as const).map((look) => {
      const { line, thickness } = LINE_STYLES[look];
      return `${line} ${thickness}`;
    });
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('look like their kind, unless what is said is contested', () => {
    for (const kind of ENTITY_KINDS) {
      expect(lookOf(mark(kind, true))).toBe('contested');
      expect(['person', 'body', 'place', 'thing']).toContain(lookOf(mark(kind)));
    }
    expect([
      lookOf(mark('person')),
      lookOf(mark('group')),
      lookOf(mark('facility')),
      lookOf(mark('event')),
    ]).toEqual(['person', 'body', 'place', 'thing']);
  });

  it('say nothing to the page by the names of their highlights', () => {
    for (const name of Object.values(HIGHLIGHT_NAMES)) expect(name).toMatch(/^hl-k\d$/u);
    expect(new Set(Object.values(HIGHLIGHT_NAMES)).size).toBe(LOOKS.length);
  });

  it('are on screens only, and leave the text as it is', () => {
    const css = marksStylesheet();
    expect(css.match(/@media [^{]+/gu)?.map((rule) => rule.trim())).toEqual([
      '@media screen',
      '@media screen and (forced-colors: active)',
    ]);
    expect(css).not.toMatch(/[{;]\s*(?:color|font|text-shadow)\s*:/u);
  });
});
