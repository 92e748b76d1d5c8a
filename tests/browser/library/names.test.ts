/** Names of packs are compiled once, when a pack is taken in; from then on they are read as they are kept. */
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { ChosenPack } from '#lib/library/library.ts';
import type { Progress, Work } from '#lib/library/ports.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { past } from '#tests/browser/store/stage.ts';
import { town } from '#tests/unit/library/town.ts';
import { openPress, told } from './press.ts';
import { openReader, type Reader, WORK, watched, why } from './reader.ts';

const V1 = town('harbour', 1);
const V2 = town('harbour', 2);

/** A town of so many wards that indexing it takes several turns. */
function large(id: string, wards = 400): Pack {
  const pack = town(id, 1, { title: 'Large town' });
  const [courier] = pack.entities;
  if (courier === undefined) throw new Error('a town has an entity');
  const ward = (at: number) => {
    const name = `Ward ${String.fromCharCode(65 + (at % 26))}${at}`;
    const number = String(at).padStart(4, '0');
    return { ...courier, id: `ward-${number}`, kind: 'place' as const, name, names: [{ text: name }] };
  };
  return { ...pack, entities: [courier, ...Array.from({ length: wards }, (_, at) => ward(at))] };
}

const encode = (pack: Pack): Uint8Array<ArrayBuffer> => new TextEncoder().encode(serialisePack(pack));

async function chosen({ library }: Reader, id: string): Promise<ChosenPack> {
  const pack = (await library.chosen()).packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}

/** Whether names of a pack were there; `lost` where they cannot be had at all. */
async function kept(reader: Reader, id: string): Promise<boolean | string | undefined> {
  const names = await reader.library.names(await chosen(reader, id));
  return names.ok ? names.value.areKept : names.trouble.why;
}

/** What was compiled is kept as an operation of its own: by the answer to another one it is there. */
const settled = async ({ library }: Reader): Promise<number> => told(await library.tidy());

/** Another context of the same extension, or the same one started anew. */
const again = ({ database, names }: Reader, more = {}): Reader => openReader({ database, names, ...more });

/** Keys of the names that are kept. */
async function keysIn({ index, names }: Reader): Promise<IDBValidKey[]> {
  // Nothing was opened yet where nothing was kept.
  await index.get('any', 'rules');
  const database = await openDB(names);
  try {
    return await database.getAllKeys('index');
  } finally {
    database.close();
  }
}

/** Steps of a piece of work, each once in a row. */
function steps(): { readonly work: Work; readonly seen: Progress['step'][] } {
  const seen: Progress['step'][] = [];
  return { seen, work: watched(({ step }) => seen.at(-1) === step || seen.push(step)) };
}

describe('names of a pack that was taken in', () => {
  it('from a file are kept, for this context and for the next', async () => {
    const reader = openReader();
    expect(await reader.library.importPack(V1, 'harbour.json', WORK)).toMatchObject({ ok: true });
    expect(await kept(reader, 'harbour')).toBe(true);
    expect(await kept(again(reader), 'harbour')).toBe(true);
  });

  it('from a feed are kept, of what serves, what served before and what waits', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    await reader.library.subscribe(press.url, press.fingerprint, WORK);
    expect(await kept(reader, 'harbour')).toBe(true);
    await press.publish([V2]);
    await reader.library.update(press.feed, 'look', WORK);
    expect(await reader.library.install('harbour')).toMatchObject({ ok: true });
    expect(await kept(reader, 'harbour')).toBe(true);
    await settled(reader);
    expect(await reader.library.undo('harbour')).toMatchObject({ ok: true });
    expect(await kept(reader, 'harbour')).toBe(true);
  });

  it('from a backup are kept', async () => {
    const from = openReader();
    await from.library.importPack(V1, 'harbour.json', WORK);
    const { bytes } = told(await from.library.backup(DEFAULT_SETTINGS));
    const to = openReader();
    expect(await to.library.restore(bytes, WORK)).toMatchObject({ ok: true });
    expect(await kept(to, 'harbour')).toBe(true);
  });

  it('are compiled when the file is looked at, and not once more when it is imported', async () => {
    const reader = openReader();
    const [look, take] = [steps(), steps()];
    const pack = large('wards');
    const examined = await reader.library.examine(encode(pack), 'wards.json', look.work);
    if (!examined.ok) throw new Error('the pack holds');
    expect(look.seen).toContain('indexing');
    expect(await keysIn(reader)).toEqual([]);
    expect(await reader.library.importPack(examined.pack, 'wards.json', take.work)).toMatchObject({
      ok: true,
    });
    expect(take.seen).toEqual(['checking', 'storing']);
    expect(await kept(reader, 'wards')).toBe(true);
  });

  it('are those of the pack that is imported, whatever was looked at before', async () => {
    const reader = openReader();
    await reader.library.examine(encode(V1), 'harbour.json', WORK);
    await reader.library.importPack(large('wards'), 'wards.json', WORK);
    const names = told(await reader.library.names(await chosen(reader, 'wards')));
    expect(names.names.entity('ward-0007')?.name).toBe('Ward H7');
  });
});

describe('names that are not kept', () => {
  it('of a pack of the extension are compiled at first, and then kept', async () => {
    const reader = openReader();
    expect(await kept(reader, 'bundled-town')).toBe(false);
    await settled(reader);
    expect(await kept(again(reader), 'bundled-town')).toBe(true);
  });

  it('by these rules are compiled by them, and then kept', async () => {
    const reader = openReader();
    await reader.library.importPack(V1, 'harbour.json', WORK);
    const updated = again(reader, { rules: 'other rules' });
    expect(await kept(updated, 'harbour')).toBe(false);
    await settled(updated);
    expect(await kept(updated, 'harbour')).toBe(true);
    expect(await kept(reader, 'harbour')).toBe(false);
  });

  it.each(['hot', 'cold', 'brief'] as const)(
    'because a bit of %s fell over are compiled again, and then kept',
    async (part) => {
      const reader = openReader();
      await reader.library.importPack(V1, 'harbour.json', WORK);
      const { digest } = await chosen(reader, 'harbour');
      const names = await reader.index.get(digest ?? '', 'rules');
      if (names === undefined) throw new Error('they are kept');
      const bytes = new Uint8Array(names[part].slice());
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      await reader.index.put(digest ?? '', 'rules', { ...names, [part]: bytes.buffer });
      expect(await kept(reader, 'harbour')).toBe(false);
      await settled(reader);
      expect(await kept(reader, 'harbour')).toBe(true);
    },
  );

  it('cannot be had where the body is lost as well; what can be read serves', async () => {
    const reader = openReader();
    for (const pack of [V1, V2]) await reader.library.importPack(pack, 'harbour.json', WORK);
    const { digest } = await chosen(reader, 'harbour');
    await past(reader.database, (database) => database.delete('bodies', digest ?? ''));
    // While names are kept, nobody notices until facts are asked for.
    expect(await kept(reader, 'harbour')).toBe(true);
    expect(why(await reader.library.facts(await chosen(reader, 'harbour')))).toBe('storage-damaged');
    await reader.index.keepOnly(new Set());
    expect(await kept(reader, 'harbour')).toBe('storage-damaged');
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1']);
  });
});

describe('names of what is gone', () => {
  it('go when the library is tidied', async () => {
    const reader = openReader();
    await reader.library.importPack(V1, 'harbour.json', WORK);
    const { digest } = await chosen(reader, 'harbour');
    await reader.library.remove('harbour');
    await settled(reader);
    expect(await keysIn(reader)).not.toContain(digest);
  });

  it('go when everything is deleted; those of the extension stay', async () => {
    const reader = openReader();
    await reader.library.importPack(V1, 'harbour.json', WORK);
    await kept(reader, 'bundled-town');
    await settled(reader);
    expect(await keysIn(reader)).toHaveLength(2);
    expect(await reader.library.reset()).toMatchObject({ ok: true });
    expect(await keysIn(reader)).toEqual(['bundled:bundled-town']);
  });

  it('do not come back by a compilation that was under way', async () => {
    const reader = openReader();
    await reader.library.importPack(V1, 'harbour.json', WORK);
    const pack = await chosen(reader, 'harbour');
    await reader.index.keepOnly(new Set());
    const [names] = await Promise.all([reader.library.names(pack), reader.library.reset()]);
    expect(names.ok || names.trouble.why === 'storage-damaged').toBe(true);
    await settled(reader);
    expect(await keysIn(reader)).not.toContain(pack.digest);
  });
});

describe('a large pack', () => {
  it('tells how far its indexing is, up to the last name', async () => {
    const reader = openReader();
    const told: NonNullable<Progress['names']>[] = [];
    const work = watched(({ names }) => names && told.push(names));
    expect(await reader.library.importPack(large('wards'), 'wards.json', work)).toMatchObject({ ok: true });
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.every(({ done, total }) => done <= total && total === 401)).toBe(true);
  });

  it.each([1, 2, 3])(
    'can be given up while it is indexed (turn %i): nothing of it is stored',
    async (turn) => {
      const reader = openReader();
      const controller = new AbortController();
      let turns = 0;
      const work = watched(({ step }) => {
        if (step === 'indexing' && ++turns === turn) controller.abort();
      }, controller);
      expect(why(await reader.library.importPack(large('wards'), 'wards.json', work))).toBe('cancelled');
      expect(turns).toBe(turn);
      expect(await reader.record()).toMatchObject({ packs: [] });
      expect(await reader.bodies()).toEqual({ stored: 0, orphans: 0 });
      expect(await keysIn(reader)).toEqual([]);
    },
  );
});

it('what should serve is known without any body, and is what serves where all can be read', async () => {
  const reader = openReader();
  for (const pack of [V1, V2]) await reader.library.importPack(pack, 'harbour.json', WORK);
  const { packs } = await reader.library.serving();
  expect((await reader.library.chosen()).packs).toEqual(
    packs.map(({ pack: { id, title, version }, ...rest }) => ({ id, title, version, ...rest })),
  );
  await past(reader.database, (database) => database.clear('bodies'));
  expect((await reader.library.chosen()).packs.map(({ id, version }) => `${id} ${version}`)).toEqual([
    'bundled-town 1',
    'harbour 2',
  ]);
  expect(await reader.serves()).toEqual(['bundled-town 1']);
});
