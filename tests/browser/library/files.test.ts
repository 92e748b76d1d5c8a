import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import { BACKUP_FORMAT } from '#lib/library/backup-file.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { deflate } from '#lib/transport/gzip.ts';
import { times } from '#tests/harness/quantity.ts';
import { town } from '#tests/unit/library/town.ts';
import { openPress, told } from './press.ts';
import { openReader, type Reader, summary, WORK, why } from './reader.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const V1 = town('harbour', 1);
const V2 = town('harbour', 2);

const nothing = { format: 1, generation: 0, packs: [], subscriptions: [] };

describe('a file that is looked at', () => {
  it('is a pack as JSON or gzip; nothing of it is stored', async () => {
    const reader = openReader();
    const document = serialisePack(V1);
    for (const bytes of [encode(document), await deflate(encode(document))]) {
      expect(await reader.library.examine(bytes, 'a.json', WORK)).toMatchObject({
        ok: true,
        pack: V1,
        difference: { from: null, to: 1 },
        notes: [],
      });
    }
    expect(await reader.record()).toEqual(nothing);
    expect(await reader.bodies()).toEqual({ stored: 0, orphans: 0 });
  });

  it('is told of with path, line and column where it is wrong', async () => {
    const reader = openReader();
    const document = serialisePack(V1).replace('"by": "courier"', '"by": "nobody"');
    const line = document.slice(0, document.indexOf('"nobody"')).split('\n').length;
    expect(await reader.library.examine(encode(document), 'a.json', WORK)).toMatchObject({
      ok: false,
      trouble: { why: 'bad-pack' },
      findings: [{ file: 'a.json', path: '/claims/0/by', id: 'claim-00', line, column: 7 }],
    });
    expect(await reader.library.examine(encode('{\n "id": }'), 'b.json', WORK)).toMatchObject({
      ok: false,
      trouble: { why: 'unreadable' },
      findings: [{ file: 'b.json', line: 2 }],
    });
  });

  it('may hold a version that is here already, or an older one: the reader is told, and decides', async () => {
    const reader = openReader();
    await reader.library.importPack(V2, 'harbour.json', WORK);
    const examine = (pack: typeof V1) => reader.library.examine(encode(serialisePack(pack)), 'a.json', WORK);
    expect(await examine(V2)).toMatchObject({ ok: true, notes: [{ why: 'same' }] });
    expect(await examine(V1)).toMatchObject({
      ok: true,
      notes: [{ why: 'older' }],
      difference: { from: 2, to: 1 },
    });
    expect(await reader.library.importPack(V1, 'old.json', WORK)).toMatchObject({ ok: true });
    expect(await reader.serves()).toContain('harbour 1');
    await reader.library.undo('harbour');
    expect(await reader.serves()).toContain('harbour 2');
  });

  it('may stand in for the extension’s own pack, older or not, until it is taken back or removed', async () => {
    const extension = town('harbour', 3);
    const reader = openReader({ bundled: [extension] });
    await reader.library.importPack(V1, 'old.json', WORK);
    expect(await reader.serves()).toEqual(['harbour 1']);
    await reader.library.undo('harbour');
    expect(await reader.serves()).toEqual(['harbour 3']);
    await reader.library.install('harbour');
    expect(await reader.serves()).toEqual(['harbour 1']);

    // An update of the extension brings a later one: what the reader chose stays, and can be taken back.
    const updated = openReader({ bundled: [town('harbour', 4)], database: reader.database });
    expect(await updated.serves()).toEqual(['harbour 1']);
    expect((await updated.library.serving()).packs[0]?.undoTo).toBe(4);
    await reader.library.remove('harbour');
    expect(await reader.serves()).toEqual(['harbour 3']);
    expect(await reader.bodies()).toEqual({ stored: 0, orphans: 0 });
  });

  it('is checked again when it is imported, and goes out as it came in', async () => {
    const reader = openReader();
    const broken = { ...V1, claims: V1.claims.map((claim) => ({ ...claim, by: 'nobody' })) };
    expect(why(await reader.library.importPack(broken, 'a.json', WORK))).toBe('bad-pack');
    expect(await reader.record()).toEqual(nothing);
    await reader.library.importPack(V1, 'a.json', WORK);
    const { name, bytes } = told(await reader.library.exportPack('harbour'));
    expect(name).toBe('harbour-1.json');
    expect(new TextDecoder().decode(bytes)).toBe(serialisePack(V1));
  });
});

/** A reader with a feed that was updated and taken back, and a file. */
async function furnished() {
  const press = await openPress();
  await press.publish([V1]);
  const reader = openReader();
  await reader.library.subscribe(press.url, press.fingerprint, WORK);
  await press.publish([V2]);
  await reader.library.update(press.feed, 'install', WORK);
  await reader.library.undo('harbour');
  await reader.library.importPack(town('castle', 1), 'castle.json', WORK);
  await reader.library.importPack(town('castle', 2), 'castle.json', WORK);
  return { press, reader };
}

const SETTINGS = { ...DEFAULT_SETTINGS, sitesOff: ['news.example'], packsMuted: ['castle'] };

const backupOf = async (reader: Reader) => told(await reader.library.backup(SETTINGS)).bytes;

/** The text of a backup. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

describe('a backup', () => {
  it('brings everything to another device: packs, what waits, what is kept for undo, feeds, settings', async () => {
    const { press, reader } = await furnished();
    const other = openReader();
    expect(await other.library.restore(await backupOf(reader), WORK)).toEqual({ ok: true, value: SETTINGS });
    const [was, is] = [await reader.record(), await other.record()];
    expect(is.packs).toEqual(was.packs);
    expect(is.subscriptions[0]?.trust).toEqual(was.subscriptions[0]?.trust);
    expect(await other.serves()).toEqual(['bundled-town 1', 'harbour 1', 'castle 2']);
    expect(summary(await other.library.update(press.feed, 'install', WORK))).toEqual([]);
    expect(await other.serves()).toContain('harbour 1');
    await other.library.undo('castle');
    expect(await other.serves()).toContain('castle 1');
  });

  it('is the same file for the same library', async () => {
    const { reader } = await furnished();
    expect(await unpacked(await backupOf(reader))).toBe(await unpacked(await backupOf(reader)));
  });

  it('takes the place of what is there, counts on, and forgets no state of a feed that was seen since', async () => {
    const { press, reader } = await furnished();
    const old = await backupOf(reader);
    const before = await reader.record();
    await press.publish([town('harbour', 3)]);
    await reader.library.update(press.feed, 'install', WORK);
    await reader.library.importPack(town('tower', 1), 'tower.json', WORK);
    const now = await reader.record();

    expect(await reader.library.restore(old, WORK)).toMatchObject({ ok: true });
    const restored = await reader.record();
    expect(restored.packs).toEqual(before.packs);
    expect(restored.generation).toBe(now.generation + 1);
    expect(restored.subscriptions[0]?.trust).toEqual(now.subscriptions[0]?.trust);
    expect(restored.subscriptions[0]?.etag).toBeUndefined();
    expect(await reader.bodies()).toEqual({ stored: 4, orphans: 0 });
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 3',
    ]);
  });

  it('keeps settings that this version of the extension knows', async () => {
    const { reader } = await furnished();
    const text = (await unpacked(await backupOf(reader))).replace('"packsMuted"', '"ofLater":1,"packsMuted"');
    const bytes = await deflate(encode(text.replace('["news.example"]', '"not a list"')));
    expect(await openReader().library.restore(bytes, WORK)).toEqual({
      ok: true,
      value: { ...SETTINGS, sitesOff: [] },
    });
  });

  const MUTANTS = times(1_000, 100);

  it(`that was altered in any place stores nothing, ${MUTANTS} times`, { timeout: 600_000 }, async () => {
    const { reader } = await furnished();
    const bytes = await backupOf(reader);
    const text = await unpacked(bytes);
    const library = text.indexOf('"library"');
    const other = openReader();
    const altered = fc.record({
      at: fc.nat(text.length - library - 2),
      by: fc.constantFrom('x', '0', '"', '{', ',', ''),
    });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(altered, async ({ at, by }) => {
        const place = library + at;
        const mutant = text.slice(0, place) + by + text.slice(place + 1);
        fc.pre(mutant !== text);
        const before = await other.record();
        const outcome = await other.library.restore(await deflate(encode(mutant)), WORK);
        expect((await other.bodies()).orphans).toBe(0);
        if (outcome.ok) expect(isHarmless(text, mutant)).toBe(true);
        else expect(await other.record()).toEqual(before);
        refused += outcome.ok ? 0 : 1;
      }),
      { numRuns: MUTANTS, seed: 20_261_122 },
    );
    expect(refused).toBeGreaterThan(MUTANTS * 0.8);
  });

  const BROKEN: readonly [says: string, change: (text: string) => string][] = [
    ['no JSON', () => 'x'],
    ['another format', (text) => text.replace(BACKUP_FORMAT, 'according-to-backup/9')],
    ['a body too few', (text) => text.replace(/"[0-9a-f]{64}":"(?:[^"\\]|\\.)*",?/u, '')],
    [
      'a body that nothing names',
      (text) => text.replace('"bodies":{', `"bodies":{"${'0'.repeat(64)}":"{}",`),
    ],
    ['a body that is another', (text) => text.replace('As version ii has', 'As version ix has')],
    ['a version that the body does not have', (text) => text.replace('"version":2,', '"version":7,')],
    [
      'a pack twice',
      (text) => text.replace(/"packs":\[(\{.*?\})\],"subscriptions"/u, '"packs":[$1,$1],"subscriptions"'),
    ],
  ];

  it.each(BROKEN)('is refused with %s', async (_says, change) => {
    const { reader } = await furnished();
    const text = await unpacked(await backupOf(reader));
    expect(change(text)).not.toBe(text);
    const other = openReader();
    expect(await other.library.restore(await deflate(encode(change(text))), WORK)).toMatchObject({
      ok: false,
    });
    expect(await other.record()).toEqual(nothing);
    expect(await other.bodies()).toEqual({ stored: 0, orphans: 0 });
  });

  it(`whose bytes were altered on the way stores nothing, ${MUTANTS} times`, {
    timeout: 600_000,
  }, async () => {
    const { reader } = await furnished();
    const bytes = await backupOf(reader);
    const text = await unpacked(bytes);
    const other = openReader();
    // The first ten bytes say when and where the file was packed.
    const altered = fc.record({
      at: fc.integer({ min: 10, max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(altered, async ({ at, by }) => {
        const mutant = bytes.with(at, (bytes[at] ?? 0) ^ by);
        const outcome = await other.library.restore(mutant, WORK);
        // A few bits of a packed file mean nothing: then it is the same backup.
        if (outcome.ok) {
          expect(await unpacked(mutant)).toBe(text);
          expect(await other.library.reset()).toMatchObject({ ok: true });
        }
        expect(await other.record()).toEqual(nothing);
      }),
      { numRuns: MUTANTS, seed: 20_261_122 },
    );
    expect(await other.bodies()).toEqual({ stored: 0, orphans: 0 });
  });

  it('is refused cut short at any place', async () => {
    const { reader } = await furnished();
    const bytes = await backupOf(reader);
    const other = openReader();
    for (let part = 0; part < 10; part++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * part) / 10));
      expect(why(await other.library.restore(cut, WORK))).toBe('unreadable');
    }
    expect(await other.record()).toEqual(nothing);
  });
});

/**
 * What a backup says in numbers and words that nobody can prove: when something was stored, what it changed, how often a
 * feed is asked. An altered one of these is as good as the first.
 */
function isHarmless(text: string, mutant: string): boolean {
  const provable = (file: string) => {
    const { library, bodies, format } = JSON.parse(file);
    const packs = library.packs.map((pack: Record<string, { digest: string; version: number } | null>) => [
      pack['id'],
      pack['current']?.digest,
      pack['current']?.version,
      pack['previous']?.digest,
    ]);
    return JSON.stringify({ format, bodies, packs });
  };
  return provable(text) === provable(mutant);
}
