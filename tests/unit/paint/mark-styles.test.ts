import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type EntityKind } from '#lib/facts/schema.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { HIGHLIGHT_NAMES, lookOf, MARK_LOOKS } from '#lib/paint/mark-looks.ts';
import { LOOKS, marksStylesheet } from '#lib/paint/mark-styles.ts';

const mark = (kind: EntityKind, contested = false): Mark => ({
  block: { id: 1, text: '', element: {} as Element, nodes: [], starts: [], section: 1 },
  start: 0,
  end: 1,
  senses: [{ id: 'x', name: 'X', kind }],
  contested,
});

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const BACKGROUNDS = ['#ffffff', '#fbfaf7', '#fff1e5', '#f0f0f0', '#000000', '#141312', '#1d1f24'];

describe('marks', () => {
  it.each(MARK_LOOKS)('%s has at least 3:1 against light and dark pages', (look) => {
    for (const background of BACKGROUNDS) {
      expect(contrast(LOOKS[look].colour, background), background).toBeGreaterThanOrEqual(3);
    }
  });

  it('are told apart by their line alone', () => {
    const lines = MARK_LOOKS.map((look) => LOOKS[look].line);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('look like their kind, unless what is said is contested', () => {
    for (const kind of ENTITY_KINDS) {
      expect(lookOf(mark(kind, true))).toBe('contested');
      expect(['person', 'body', 'place', 'thing']).toContain(lookOf(mark(kind)));
    }
    const looks = (['person', 'group', 'facility', 'event'] as const).map((kind) => lookOf(mark(kind)));
    expect(looks).toEqual(['person', 'body', 'place', 'thing']);
  });

  it('say nothing to the page by the names of their highlights', () => {
    for (const name of Object.values(HIGHLIGHT_NAMES)) expect(name).toMatch(/^xk7-\d$/u);
    expect(new Set(Object.values(HIGHLIGHT_NAMES)).size).toBe(MARK_LOOKS.length);
  });

  it('are drawn alike by every element, or by the root from which the others inherit: no length comes from it', () => {
    const [each, root] = [marksStylesheet('each'), marksStylesheet('root')];
    expect(root.replaceAll(':root::highlight', '::highlight')).toBe(each);
    expect(root.match(/:root::highlight/gu)).toHaveLength(each.match(/::highlight/gu)?.length ?? 0);
    expect(root).not.toMatch(/offset: [^;]*em/u);
  });

  it('are on screens only, and leave the text as it is unless the reader chose the colours', () => {
    const [screens, forced] = marksStylesheet().split('@media screen and (forced-colors: active)');
    expect(screens?.startsWith('@media screen {')).toBe(true);
    expect(screens).not.toMatch(/[{;]\s*(?:color|font|text-shadow)\s*:/u);
    expect(forced).toContain('HighlightText');
  });
});
