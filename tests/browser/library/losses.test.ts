import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '#lib/library/record.ts';
import { RECORD_KEY } from '#lib/store/schema.ts';
import { trouble } from '#lib/trouble/outcome.ts';
import { past } from '#tests/browser/store/stage.ts';
import { town } from '#tests/unit/library/town.ts';
import { openPress } from './press.ts';
import { endedAt, openReader, type Reader, summary, WORK, why } from './reader.ts';

const V1 = town('harbour', 1);
const V2 = town('harbour', 2);
const V3 = town('harbour', 3);

/** A reader with version 2 over version 1 of a feed's pack. */
async function furnished() {
  const press = await openPress();
  await press.publish([V1]);
  const reader = openReader();
  await reader.library.subscribe(press.url, press.fingerprint, WORK);
  await press.publish([V2]);
  await reader.library.update(press.feed, 'install', WORK);
  expect(await reader.serves()).toContain('harbour 2');
  return { press, reader };
}

/** The body of what serves, or of the version before, is lost or altered behind the library's back. */
async function lose(reader: Reader, which: 'current' | 'previous', how: 'lost' | 'altered' = 'lost') {
  const digest = (await reader.pack('harbour'))[which]?.digest ?? '';
  await past(reader.database, async (database) => {
    if (how === 'lost') await database.delete('bodies', digest);
    else await database.put('bodies', { digest, bytes: new Uint8Array(10) });
  });
}

describe('a body that is lost', () => {
  it.each(['lost', 'altered'] as const)(
    'gives way to the version before, and the reader is told (%s)',
    async (how) => {
      const { reader } = await furnished();
      await lose(reader, 'current', how);
      const serving = await reader.library.serving();
      expect(serving.packs.at(-1)).toMatchObject({ pack: V1, trouble: { why: 'storage-damaged' } });
      expect(serving.trouble).toBeUndefined();
    },
  );

  it('gives way to the extension’s own pack where no version is left', async () => {
    const { reader } = await furnished();
    await lose(reader, 'current');
    await lose(reader, 'previous');
    const extension = openReader({ bundled: [town('harbour', 1)], database: reader.database });
    expect((await extension.library.serving()).packs).toMatchObject([
      { digest: null, trouble: { why: 'storage-damaged' } },
    ]);
    // Where the extension has none of that id, the storage as a whole has lost something.
    const serving = await reader.library.serving();
    expect(serving.packs).toHaveLength(1);
    expect(serving.trouble).toMatchObject({ why: 'storage-damaged' });
  });

  it('is fetched again with the next update, though the feed has nothing new', async () => {
    const { press, reader } = await furnished();
    const before = await reader.record();
    await lose(reader, 'current');
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 2',
    ]);
    expect((await reader.record()).packs).toEqual(before.packs);
    expect((await reader.library.serving()).packs.at(-1)).toMatchObject({ pack: V2 });
    expect((await reader.library.serving()).packs.at(-1)?.trouble).toBeUndefined();
  });

  it.each([
    ['install', 9, { current: 1, previous: undefined, pending: 'large' }],
    ['look', 2, { current: 1, previous: undefined, pending: 'found' }],
    ['install', 2, { current: 2, previous: 1, pending: undefined }],
  ] as const)(
    'is not replaced by other contents of its number without the usual questions (%s, %d changed)',
    async (how, changed, expected) => {
      const { press, reader } = await furnished();
      await lose(reader, 'current');
      await press.publish([town('harbour', 2, { changed })]);
      await reader.library.update(press.feed, how, WORK);
      const { current, previous, pending } = await reader.pack('harbour');
      expect({ current: current?.version, previous: previous?.version, pending: pending?.why }).toEqual(
        expected,
      );
      expect((await reader.bodies()).orphans).toBe(0);
    },
  );

  it('stays lost, and nothing is forgotten, where the reader turned down what comes under its number', async () => {
    const { press, reader } = await furnished();
    await reader.library.undo('harbour');
    await reader.library.install('harbour');
    await lose(reader, 'current');
    const { packs } = await reader.record();
    await press.publish([town('harbour', 2, { changed: 2 })]);
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([]);
    expect((await reader.record()).packs).toEqual(packs);
    expect((await reader.bodies()).orphans).toBe(0);
  });

  it('is not kept for undo when a newer version comes', async () => {
    const { press, reader } = await furnished();
    await lose(reader, 'current');
    await press.publish([V3]);
    await reader.library.update(press.feed, 'install', WORK);
    expect(await reader.serves()).toContain('harbour 3');
    await reader.library.undo('harbour');
    expect(await reader.serves()).toContain('harbour 1');
  });

  it('is not gone back to: an undo that would lead there changes nothing', async () => {
    const { reader } = await furnished();
    await lose(reader, 'previous');
    const before = await reader.record();
    expect(why(await reader.library.undo('harbour'))).toBe('storage-damaged');
    expect(await reader.record()).toEqual(before);
    expect(await reader.serves()).toContain('harbour 2');
  });

  it('is left out of a backup with what names it', async () => {
    const { reader } = await furnished();
    await lose(reader, 'current');
    const settings = (await import('#lib/settings/settings.ts')).DEFAULT_SETTINGS;
    const backup = await reader.library.backup(settings);
    const other = openReader();
    if (backup.ok) expect(await other.library.restore(backup.value.bytes, WORK)).toMatchObject({ ok: true });
    expect(await other.serves()).toEqual(['bundled-town 1', 'harbour 1']);
  });
});

describe('a record that cannot be read', () => {
  const spoil = (reader: Reader) =>
    past(reader.database, async (database) => {
      await database.put('library', { format: 99 } as never, RECORD_KEY);
    });

  it('leaves the packs that came with the extension, and says so', async () => {
    const { press, reader } = await furnished();
    await spoil(reader);
    expect(await reader.library.serving()).toMatchObject({
      record: EMPTY_LIBRARY,
      packs: [{ digest: null }],
      trouble: { why: 'storage-damaged' },
    });
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe('storage-damaged');
    expect(why(await reader.library.undo('harbour'))).toBe('storage-damaged');
  });

  it('is begun anew: feeds are followed as before, with the trust they had', async () => {
    const { press, reader } = await furnished();
    const known = (await reader.record()).subscriptions;
    await spoil(reader);
    expect(await reader.library.repair(known)).toMatchObject({ ok: true });
    expect(await reader.feed()).toMatchObject({ trust: known[0]?.trust, failures: 0, trouble: null });
    expect((await reader.feed()).etag).toBeUndefined();
    await reader.library.updateDue(WORK);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2']);
    expect(press.feed).toBe(known[0]?.trust.feed);
  });
});

describe('a repair', () => {
  it('keeps what can be read, files above all: nobody could fetch them again', async () => {
    const { reader } = await furnished();
    await reader.library.importPack(town('castle', 4), 'castle.json', WORK);
    await lose(reader, 'current');
    expect(await reader.library.repair([])).toMatchObject({ ok: true });
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1', 'castle 4']);
    expect((await reader.library.serving()).packs.filter((pack) => pack.trouble)).toEqual([]);
    await reader.library.updateDue(WORK);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2', 'castle 4']);
  });

  it('leaves, ended at any moment, what was there or what it makes of it, and never begins anew', async () => {
    const calls: string[] = [];
    const noted = (call: string): boolean => {
      calls.push(call);
      return false;
    };
    const { reader } = await damaged();
    await openReader({
      database: reader.database,
      around: (store) => endedAt(store, noted),
    }).library.repair([]);
    expect(calls).toContain('commit');
    expect(calls).not.toContain('reset');
    const mended = await reader.record();

    for (const moment of calls.keys()) {
      const { reader: other, press } = await damaged();
      const before = await other.record();
      const reached = Promise.withResolvers<void>();
      let made = 0;
      const ended = openReader({
        database: other.database,
        lock: `ended ${other.database}`,
        around: (store) =>
          endedAt(store, () => {
            if (made === moment) reached.resolve();
            return made++ === moment;
          }),
      });
      void ended.library.repair([]);
      await reached.promise;
      expect(await other.record()).toEqual(before);
      expect(await other.serves()).toEqual(['bundled-town 1', 'harbour 1', 'castle 4']);
      await other.library.repair([]);
      expect((await other.record()).packs.map(({ id }) => id)).toEqual(mended.packs.map(({ id }) => id));
      expect((await other.feed()).trust.feed).toBe(press.feed);
    }
  });

  it('forgets nothing that only cannot be had at the moment', async () => {
    const { reader } = await damaged();
    const before = await reader.record();
    const busy = openReader({
      database: reader.database,
      around: (store) => ({ ...store, body: () => Promise.resolve(trouble('storage-blocked')) }),
    });
    expect(why(await busy.library.repair([]))).toBe('storage-blocked');
    const away = openReader({
      database: reader.database,
      around: (store) => ({ ...store, read: () => Promise.resolve(trouble('storage-missing')) }),
    });
    expect(why(await away.library.repair([]))).toBe('storage-missing');
    expect(await reader.record()).toEqual(before);
  });

  it('begins anew where nothing can be written any more, with all that can be read', async () => {
    const { reader } = await damaged();
    let isBroken = true;
    const broken = openReader({
      database: reader.database,
      around: (store) => ({
        ...store,
        commit: (change) =>
          isBroken ? Promise.resolve(trouble('storage-damaged', 'UnknownError')) : store.commit(change),
        reset: () => {
          isBroken = false;
          return store.reset();
        },
      }),
    });
    expect(await broken.library.repair([])).toMatchObject({ ok: true });
    expect(isBroken).toBe(false);
    expect(await broken.serves()).toEqual(['bundled-town 1', 'harbour 1', 'castle 4']);
    expect((await broken.library.serving()).packs.filter((pack) => pack.trouble)).toEqual([]);
    expect((await broken.record()).subscriptions).toHaveLength(1);
  });

  it('brings back the feeds of a database that was lost as a whole', async () => {
    const { reader } = await furnished();
    const known = (await reader.record()).subscriptions;
    await reader.store.reset();
    expect(await reader.library.repair(known)).toMatchObject({ ok: true });
    await reader.library.updateDue(WORK);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2']);
  });
});

/** A reader with a file and a feed's pack whose later version is lost. */
async function damaged() {
  const { press, reader } = await furnished();
  await reader.library.importPack(town('castle', 4), 'castle.json', WORK);
  await lose(reader, 'current');
  return { press, reader };
}
