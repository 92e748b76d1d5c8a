import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { WireEntity, WireMention } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import { Finds } from '#lib/reading/finds.ts';
import type { ScannedBlock } from '#lib/reading/scan.ts';
import { evidenceOfMentions } from '#tests/harness/evidence.ts';
import { times } from '#tests/harness/quantity.ts';

const entity = (id: string, disputes: WireEntity['disputes'] = [], quiet = false): WireEntity => ({
  id,
  name: id.slice(id.indexOf('/') + 1).toUpperCase(),
  kind: 'place',
  disputes,
  quiet,
});
const ENTITIES = [
  ...['war/town', 'war/river', 'war/capital', 'war/region'].map((id) => entity(id)),
  ...['atlas/town', 'atlas/river', 'atlas/capital', 'atlas/lake'].map((id) => entity(id)),
  entity('courts/town', [{ dispute: 'courts/who-owns-it', speaks: false }]),
  entity('courts/judge', [{ dispute: 'courts/who-owns-it', speaks: true }]),
  ...['mine/town', 'mine/friend', 'mine/house', 'mine/capital'].map((id) => entity(id, [], true)),
];

const block = (id: number, section = 1): Block => ({
  id,
  section,
  text: 'x'.repeat(600),
  element: {} as Element,
  nodes: [],
  starts: [],
});

/** `war/town@10-15`, with "?" behind it where the name needs the subject. */
function mention(written: string): WireMention {
  const [, id = '', start = '', end = '', needs] = /^(.+)@(\d+)-(\d+)(\?)?$/u.exec(written) ?? [];
  return { start: Number(start), end: Number(end), senses: id.split('+'), needsSubject: needs !== undefined };
}
const scannedBlock = (id: number, section: number, mentions: readonly WireMention[]): ScannedBlock => ({
  block: block(id, section),
  mentions,
  evidence: evidenceOfMentions(mentions),
});
const scanned = (id: number, written: readonly string[], section = 1): ScannedBlock =>
  scannedBlock(id, section, written.map(mention));
const finds = (...blocks: ScannedBlock[]) => {
  const all = new Finds({ compare: (a, b) => a.id - b.id, marks: 'every' });
  all.add(blocks, ENTITIES);
  return all;
};
const marked = (all: Finds) =>
  all.marked().map(({ start, end, senses }) => `${senses.map(({ id }) => id).join('+')}@${start}-${end}`);
const listed = (all: Finds) => all.found().map(({ id, count }) => `${id} ${count}`);

describe('a name that several packs know', () => {
  it('is one mark with the senses of all, in the order in which the packs were asked', () => {
    const all = finds(scanned(1, ['war/town+war/region@0-5', 'courts/town@0-5', 'atlas/town@0-5']));
    expect(marked(all)).toEqual(['war/town+war/region+courts/town+atlas/town@0-5']);
  });

  it('is listed for each pack, and counted as one mention', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'war/town@20-25', 'atlas/town@0-5']));
    expect(listed(all)).toEqual(['war/town 2', 'atlas/town 1']);
    expect(all.counts).toEqual({ mentions: 2, entities: 2, contested: 0 });
  });

  it('is contested where it is so for one of the packs', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'courts/town@0-5', 'courts/judge@20-25']));
    expect(all.marked().map(({ contested }) => contested)).toEqual([true, true]);
    expect(all.found().map(({ id, contested }) => [id, contested])).toEqual([
      ['war/town', false],
      ['courts/town', true],
      ['courts/judge', true],
    ]);
  });

  it('is not contested by a dispute of another pack', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'courts/judge@20-25']));
    expect(all.marked().map(({ contested }) => contested)).toEqual([false, false]);
  });

  it('is marked once in a section for each of its packs that has not been met there', () => {
    const all = new Finds({ compare: (a, b) => a.id - b.id, marks: 'first' });
    all.add(
      [
        scanned(1, ['war/town@0-5', 'war/town@10-15']),
        scanned(2, ['war/town@0-5', 'atlas/town@0-5', 'war/town@20-25', 'atlas/town@20-25']),
        scanned(3, ['atlas/town@0-5', 'war/town@10-15']),
      ],
      ENTITIES,
    );
    expect(marked(all)).toEqual(['war/town@0-5', 'war/town+atlas/town@0-5']);
  });

  it('is another mark once another pack bears it too', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'atlas/town@0-5?']));
    const [before] = all.marked();
    const repaints = all.add([scanned(2, ['atlas/river@0-5', 'atlas/lake@10-15'])], ENTITIES);
    expect(repaints.map(({ block: { id } }) => id)).toEqual([1, 2]);
    expect(all.marked()[0]).not.toBe(before);
    expect(marked(all)[0]).toBe('war/town+atlas/town@0-5');
  });
});

describe('names of several packs that overlap', () => {
  it('leave the one that begins first, and of those the longest', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'war/river@10-20', 'atlas/lake@0-9', 'atlas/river@15-25']));
    expect(marked(all)).toEqual(['atlas/lake@0-9', 'war/river@10-20']);
    expect(listed(all)).toEqual(['atlas/lake 1', 'war/river 1']);
  });

  it('are not hidden by one that is held back', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'atlas/lake@0-9?']));
    expect(marked(all)).toEqual(['war/town@0-5']);
  });
});

describe('the subject of a pack', () => {
  it('releases the names of that pack and of no other', () => {
    const all = finds(
      scanned(1, ['war/capital@0-5?', 'atlas/capital@10-15?']),
      scanned(2, ['war/town@0-5', 'war/river@10-15']),
    );
    expect(listed(all)).toEqual(['war/capital 1', 'war/town 1', 'war/river 1']);
  });

  it('is not spoken of because two packs have one strong name each', () => {
    const all = finds(scanned(1, ['war/town@0-5', 'atlas/river@10-15', 'courts/town@20-25?']));
    expect(listed(all)).toEqual(['war/town 1', 'atlas/river 1']);
  });

  it('is judged anew for each pack when the address changed', () => {
    const all = finds(
      scanned(1, ['war/town@0-5', 'war/river@10-15']),
      scanned(2, ['war/capital@0-5?', 'atlas/capital@10-15?', 'atlas/town@20-25', 'atlas/river@30-35']),
    );
    expect(listed(all)).toContain('war/capital 1');
    all.drop([1]);
    all.navigated();
    expect(listed(all)).toEqual(['atlas/capital 1', 'atlas/town 1', 'atlas/river 1']);
  });
});

describe('a quiet name', () => {
  const quiet = ['mine/town@0-5', 'mine/friend@20-30', 'mine/house@40-45'];
  const loud = ['war/town@0-5', 'war/river@25-35', 'war/capital@60-65?'];

  it('is listed as such, and never marked', () => {
    const all = finds(scanned(1, quiet));
    expect([all.marked(), all.all(), all.marksIn([1])]).toEqual([[], [], []]);
    expect(all.found().map(({ id, quiet: isQuiet }) => [id, isQuiet])).toEqual([
      ['mine/town', true],
      ['mine/friend', true],
      ['mine/house', true],
    ]);
    expect(all.counts).toEqual({ mentions: 3, entities: 3, contested: 0 });
  });

  it('counts once with a marked name in the same place', () => {
    expect(finds(scanned(1, [...loud, ...quiet])).counts).toMatchObject({ mentions: 5, entities: 6 });
    expect(finds(scanned(1, ['war/town@0-5', 'mine/town@0-5'])).counts).toMatchObject({
      mentions: 1,
      entities: 2,
    });
  });

  const names = ['town', 'river', 'capital', 'region', 'lake', 'friend', 'house', 'judge'];
  const anyMention = fc
    .record({
      pack: fc.constantFrom('war', 'atlas', 'courts', 'mine'),
      name: fc.constantFrom(...names),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 12 }),
      needs: fc.boolean(),
    })
    .map(({ pack, name, start, length, needs }) =>
      mention(`${pack}/${name}@${start}-${start + length}${needs ? '?' : ''}`),
    );
  const page = fc.array(fc.record({ section: fc.nat(2), mentions: fc.array(anyMention, { maxLength: 8 }) }), {
    maxLength: 8,
  });

  it(`leaves every mark as if its pack were not there (${times(5_000, 500)} of 5,000 random pages)`, () => {
    fc.assert(
      fc.property(page, fc.constantFrom('first' as const, 'every' as const), (blocks, marks) => {
        const read = (isKept: (one: WireMention) => boolean) => {
          const all = new Finds({ compare: (a, b) => a.id - b.id, marks });
          for (const [id, { section, mentions }] of blocks.entries())
            all.add([scannedBlock(id, section, mentions.filter(isKept))], ENTITIES);
          return all;
        };
        const withQuiet = read(() => true);
        const without = read(({ senses: [first = ''] }) => packOfRef(first) !== 'mine');
        expect(withQuiet.marked()).toEqual(without.marked());
        expect(withQuiet.all()).toEqual(without.all());
        const counted = withQuiet.found();
        expect(counted.filter(({ quiet: isQuiet }) => !isQuiet)).toEqual(without.found());
        expect(withQuiet.counts.entities).toBe(counted.length);
      }),
      { numRuns: times(5_000, 500) },
    );
  });
});
