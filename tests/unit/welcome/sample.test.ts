import { describe, expect, it } from 'vitest';
import disputes from '#data/packs/kharkiv-counteroffensive-2022/disputes.json' with { type: 'json' };
import entities from '#data/packs/kharkiv-counteroffensive-2022/entities.json' with { type: 'json' };
import { miniatureOf } from '#lib/welcome/miniature.ts';
import { FIRST_SHOWN, LEGEND, SAMPLE, type SampleName } from '#lib/welcome/sample.ts';
import { NO_DISPUTES, RICH } from '#tests/gallery/fixtures.ts';

const NAMES = SAMPLE.filter((part): part is SampleName => typeof part !== 'string');
/** The looks that pages give the kinds shown here. */
const LOOKS_OF_KINDS: Readonly<Record<string, string>> = {
  person: 'person',
  organisation: 'body',
  place: 'place',
};
const entityOf = ({ entity }: SampleName) => entities.find(({ id }) => id === entity);

describe('the sample line', () => {
  it.each(NAMES)('names $entity as the shipped index spells it', (name) => {
    expect(entityOf(name)?.names.map(({ text }) => text)).toContain(name.text);
  });

  it.each(NAMES.filter(({ look }) => look !== 'contested'))('gives $text the look of its kind', (name) => {
    expect(name.look).toBe(LOOKS_OF_KINDS[entityOf(name)?.kind ?? '']);
  });

  it('calls contested only what a dispute of the shipped index is about', () => {
    const disputed = disputes.flatMap(({ about }) => about);
    for (const { look, entity } of NAMES) if (look === 'contested') expect(disputed).toContain(entity);
  });

  it('explains every look it shows, and begins with a card of its own names', () => {
    expect(LEGEND.map(({ look }) => look).sort()).toEqual([...new Set(NAMES.map(({ look }) => look))].sort());
    expect(NAMES.map(({ entity }) => entity)).toContain(FIRST_SHOWN);
  });
});

describe('miniatureOf', () => {
  it('keeps one figure and one dispute, with every position and one voice for each', () => {
    const { figures, disputes: kept, claims } = miniatureOf(RICH);
    expect([figures.length, kept.length, claims.length]).toEqual([1, 1, 0]);
    expect(kept[0]?.positions.map(({ label }) => label)).toEqual(
      RICH.disputes[0]?.positions.map(({ label }) => label),
    );
    expect(kept[0]?.positions.every((position) => position.claims.length === 1)).toBe(true);
  });

  it('keeps one claim where nothing is disputed', () => {
    expect(miniatureOf(NO_DISPUTES).claims).toEqual(NO_DISPUTES.claims.slice(0, 1));
  });
});
