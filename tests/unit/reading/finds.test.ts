import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityOfRef } from '#lib/facts/entity-ref.ts';
import type { WireEntity } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import { Finds, type Repaint } from '#lib/reading/finds.ts';
import type { ScannedBlock } from '#lib/reading/scan.ts';
import { evidenceOfMentions } from '#tests/harness/evidence.ts';

const entity = (id: string, disputes: WireEntity['disputes'] = []): WireEntity => ({
  id: `war/${id}`,
  name: id.toUpperCase(),
  kind: 'place',
  disputes: disputes.map(({ dispute, speaks }) => ({ dispute: `war/${dispute}`, speaks })),
  quiet: false,
});
const ENTITIES = [
  entity('town', [{ dispute: 'who-holds-it', speaks: false }]),
  entity('army', [{ dispute: 'who-holds-it', speaks: true }]),
  entity('river'),
  entity('capital'),
];

const block = (id: number, section = 1): Block => ({
  id,
  section,
  text: 'x'.repeat(100),
  element: {} as Element,
  nodes: [],
  starts: [],
});

/** A block in which names stand one after the other; a name with "?" needs the subject. */
function scanned(id: number, names: string[], section = 1): ScannedBlock {
  const mentions = names.map((name, i) => ({
    start: i * 10,
    end: i * 10 + 5,
    senses: [`war/${name.replace('?', '')}`],
    needsSubject: name.endsWith('?'),
  }));
  return { block: block(id, section), mentions, evidence: evidenceOfMentions(mentions) };
}

const newFinds = (marks: 'first' | 'every' = 'first') => new Finds({ compare: (a, b) => a.id - b.id, marks });
const shown = (repaints: Repaint[]) =>
  Object.fromEntries(
    repaints.map(({ block, marks }) => [block.id, marks.map(({ senses: [{ id }] }) => entityOfRef(id))]),
  );

describe('what is marked', () => {
  it('is the first mention in each section, in document order, whatever comes first', () => {
    const finds = newFinds();
    expect(shown(finds.add([scanned(2, ['town', 'river'])], ENTITIES))).toEqual({ 2: ['town', 'river'] });
    expect(shown(finds.add([scanned(1, ['town'])], ENTITIES))).toEqual({ 1: ['town'], 2: ['river'] });
    expect(shown(finds.add([scanned(3, ['town'], 2)], ENTITIES))).toEqual({ 3: ['town'] });
  });

  it('is every mention, if the reader wants it so', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'town']), scanned(2, ['town'])], ENTITIES);
    expect(finds.marked()).toHaveLength(1);
    expect(shown(finds.mark('every'))).toEqual({ 1: ['town', 'town'], 2: ['town'] });
    expect(shown(finds.mark('first'))).toEqual({ 1: ['town'], 2: [] });
  });

  it('moves on to the next mention when the first one is gone', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town']), scanned(2, ['town'])], ENTITIES);
    expect(shown(finds.drop([1]))).toEqual({ 2: ['town'] });
  });

  it('touches only the sections in which something changed', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town'], 1), scanned(9, ['town'], 2)], ENTITIES);
    expect(shown(finds.add([scanned(2, ['river'], 1)], ENTITIES))).toEqual({ 2: ['river'] });
  });

  it('stays the same object while nothing of it changes', () => {
    const finds = newFinds();
    finds.add([scanned(2, ['town', 'river'])], ENTITIES);
    const river = finds.marked()[1];
    finds.add([scanned(1, ['town'])], ENTITIES);
    expect(finds.marked()[1]).toBe(river);
  });
});

describe('a page that is read again', () => {
  it('keeps the marks of which nothing changed, and no others', () => {
    const before = newFinds();
    before.add([scanned(1, ['town', 'river', 'capital'])], ENTITIES);
    const again = new Finds({
      compare: (a, b) => a.id - b.id,
      marks: 'first',
      standing: (id) => before.marksIn([id]),
    });
    again.add(
      [scanned(1, ['town', 'river', 'capital'])],
      [...ENTITIES, { ...entity('river'), name: 'Oder' }],
    );
    expect(again.marked().map(({ senses: [{ name }] }) => name)).toEqual(['TOWN', 'Oder', 'CAPITAL']);
    expect(again.marked().map((mark) => before.marked().includes(mark))).toEqual([true, false, true]);
  });
});

describe('names that need the subject', () => {
  it('are neither marked nor listed on a page that does not speak of it', () => {
    const finds = newFinds();
    expect(
      finds.add([scanned(1, ['capital?', 'river?', 'army?', 'town?'])], ENTITIES)[0]?.marks ?? [],
    ).toEqual([]);
    expect(finds.found()).toEqual([]);
  });

  it('are released everywhere as soon as the page does', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['capital?'], 1)], ENTITIES);
    expect(shown(finds.add([scanned(2, ['town', 'river'], 2)], ENTITIES))).toEqual({
      1: ['capital'],
      2: ['town', 'river'],
    });
  });

  it('are judged anew when the address changed and the earlier text is gone', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'river'])], ENTITIES);
    finds.navigated();
    finds.add([scanned(2, ['capital?'], 2)], ENTITIES);
    expect(finds.found().map(({ id }) => entityOfRef(id))).toContain('capital');
    expect(shown(finds.drop([1]))).toEqual({ 2: [] });
    expect(finds.found()).toEqual([]);
  });

  it('are judged anew when the earlier text was gone before the address changed', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'river']), scanned(2, ['capital?'])], ENTITIES);
    finds.drop([1]);
    expect(shown(finds.navigated())).toEqual({ 2: [] });
  });

  it('stay released when text scrolls out of an endless list', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'river']), scanned(2, ['capital?'])], ENTITIES);
    finds.drop([1]);
    expect(finds.found().map(({ id }) => entityOfRef(id))).toEqual(['capital']);
  });
});

describe('contested', () => {
  it('is a mention whose block names another side of the same dispute', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'army', 'river']), scanned(2, ['town'], 2)], ENTITIES);
    expect(finds.all().map(({ contested }) => contested)).toEqual([true, true, false, false]);
  });

  it('does not count a name that is held back', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['town', 'army?'])], ENTITIES);
    expect(finds.all().map(({ contested }) => contested)).toEqual([false]);
  });
});

describe('the list of what was found', () => {
  it('counts every mention, marked or not, in the order of the page', () => {
    const finds = newFinds();
    finds.add([scanned(2, ['river', 'town', 'army']), scanned(1, ['town', 'town'])], ENTITIES);
    expect(finds.found()).toEqual([
      { id: 'war/town', name: 'TOWN', kind: 'place', count: 3, contested: true, quiet: false },
      { id: 'war/river', name: 'RIVER', kind: 'place', count: 1, contested: false, quiet: false },
      { id: 'war/army', name: 'ARMY', kind: 'place', count: 1, contested: true, quiet: false },
    ]);
  });

  it('leaves out an entity that no answer told of', () => {
    const finds = newFinds();
    finds.add([scanned(1, ['stranger'])], ENTITIES);
    expect(finds.found()).toEqual([]);
  });
});

describe('a page that grows', () => {
  it('costs what is new: blocks are compared a few times each, however many there are', () => {
    let compared = 0;
    const finds = new Finds({
      marks: 'first',
      compare: (a, b) => {
        compared++;
        return a.id - b.id;
      },
    });
    const blocks = 2_000;
    for (let id = 0; id < blocks; id++) finds.add([scanned(id, ['town', 'army', 'river'])], ENTITIES);
    expect(compared).toBeLessThan(blocks * 20);
    expect(finds.counts).toEqual({ mentions: blocks * 3, entities: 3, contested: blocks * 2 });
    expect(finds.marked()).toHaveLength(3);
  });

  it('counts like the list that it shows, whatever comes and goes', () => {
    const step = fc.record({
      id: fc.nat(30),
      section: fc.nat(2),
      names: fc.array(fc.constantFrom('town', 'army?', 'river', 'capital?'), { maxLength: 4 }),
      goes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const finds = newFinds();
        const there = new Map<number, ScannedBlock>();
        for (const { id, section, names, goes } of steps) {
          finds.drop([id]);
          there.delete(id);
          if (goes) continue;
          const one = scanned(id, names, section);
          there.set(id, one);
          finds.add([one], ENTITIES);
        }
        const found = finds.found();
        expect(finds.counts).toEqual({
          mentions: found.reduce((sum, { count }) => sum + count, 0),
          entities: found.length,
          contested: finds.all().filter(({ contested }) => contested).length,
        });
        const firsts = new Set<string>();
        const expected = finds.all().filter(({ block, senses: [{ id }] }) => {
          const key = `${block.section} ${id}`;
          return !firsts.has(key) && firsts.add(key);
        });
        expect(finds.marked()).toEqual(expected);
      }),
    );
  });
});
