import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compilePack } from '#lib/engine/compile.ts';
import {
  type Block,
  createEngine,
  type Engine,
  type FreshOf,
  type Manner,
  type ServedPack,
} from '#lib/engine/engine.ts';
import { entityOfRef, refOf } from '#lib/facts/entity-ref.ts';
import { MESSAGES } from '#lib/messages/message-map.ts';
import { shippedPack } from '#tests/unit/facts/shipped.ts';

const pack = shippedPack('kharkiv-counteroffensive-2022');
const ref = (entity: string) => refOf(pack.id, entity);
const PLAIN: Manner = { isQuiet: () => false, isMuted: () => false, isWithheld: () => false };
const AS_IT_WAS: FreshOf = () => undefined;
const served = (one: typeof pack): ServedPack => {
  const { index, ...names } = compilePack(one);
  const { id, title, version } = one;
  return { id, title, version, names, facts: async () => index };
};
const engineOf = (...packs: (typeof pack)[]) => createEngine(packs.map(served), AS_IT_WAS);
const engine = engineOf(pack);

/** What the background answers to a request when nobody else asks. */
function scan(engine: Engine, blocks: readonly Block[], manner: Manner) {
  const scanned = blocks.map((block) => engine.read(block, manner));
  return { blocks: scanned, entities: engine.entitiesOf(scanned, manner) };
}

/** The same facts, told by someone else. */
const OTHER = { ...pack, id: 'another-view', title: 'Another view' };

const TEXT = 'The ISW wrote that Kupyansk’s fall would cut the road to Izyum.';

describe('the engine over the shipped pack', () => {
  it('answers a scan with offsets that cut out the names, and tells of every entity it names', () => {
    const { blocks, entities } = scan(engine, [{ id: 7, text: TEXT }], PLAIN);
    expect(blocks[0]?.id).toBe(7);
    expect(blocks[0]?.mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'ISW',
      'Kupyansk',
      'Izyum',
    ]);
    const named = new Set(blocks.flatMap(({ mentions }) => mentions.flatMap(({ senses }) => senses)));
    expect(new Set(entities.map(({ id }) => id))).toEqual(named);
    expect(entities.find(({ id }) => id === ref('kupyansk'))?.disputes).not.toEqual([]);
  });

  it('answers in the shapes that the messages promise', async () => {
    const scanned = scan(engine, [{ id: 1, text: 'Kupyansk, Energoatom and Volodymyr Zelensky.' }], PLAIN);
    expect(v.safeParse(MESSAGES['background/scan'].response, scanned).issues).toBeUndefined();
    for (const [name, answer] of [
      ['background/search', await engine.search('kupiansk')],
      ['background/browse', await engine.browse({ pack: pack.id, query: '', from: 0 })],
    ] as const) {
      expect(v.safeParse(MESSAGES[name].response, answer).issues, name).toBeUndefined();
    }
  });

  it('says why a name means what it means, by each pack that meets it, in the shape that the card expects', () => {
    const at = TEXT.indexOf('Kupyansk');
    const answer = engineOf(pack, OTHER).explain({ text: TEXT, start: at, end: at + 8 }, PLAIN);
    expect(v.safeParse(MESSAGES['background/explain'].response, answer).issues).toBeUndefined();
    expect(answer.packs.map(({ pack: { id } }) => id)).toEqual([pack.id, OTHER.id]);
    expect(answer.packs[0]).toMatchObject({
      verdict: 'marked',
      senses: [{ entity: ref('kupyansk'), name: 'Kupyansk', form: 'Kupyansk', stands: true }],
    });
  });

  it('explains nothing of a pack that is withheld or an entity that is muted', () => {
    const question = { text: TEXT, start: 0, end: TEXT.length };
    const withheld = engine.explain(question, { ...PLAIN, isWithheld: () => true });
    expect(withheld.packs).toEqual([]);
    const muted = engine.explain(question, { ...PLAIN, isMuted: (id) => id === ref('isw') });
    expect(muted.packs.flatMap(({ senses }) => senses.map(({ entity }) => entity))).not.toContain(ref('isw'));
  });

  it('finds by search what the finder finds, in whatever spelling', async () => {
    for (const [query, id] of [
      ['Koupiansk', 'kupyansk'],
      ['Kupjansku', 'kupyansk'],
      ['Зеленського', 'zelensky'],
      ['AIEA', 'iaea'],
    ] as const)
      expect((await engine.search(query))[0], query).toMatchObject({ id: ref(id) });
  });

  it('tells everything of every entity it knows, in the shape that a card expects', async () => {
    for (const { id } of pack.entities) {
      const detail = await engine.detail(ref(id));
      expect(v.safeParse(MESSAGES['background/detail'].response, [detail]).issues, id).toBeUndefined();
    }
  });

  it('knows nothing of strangers', async () => {
    for (const id of [
      'stranger',
      'constructor',
      '__proto__',
      '',
      '/',
      'a/b',
      'kupyansk',
      ref('constructor'),
    ]) {
      expect(await engine.detail(id), id).toBeUndefined();
    }
    expect(await engine.browse({ pack: 'stranger', query: '', from: 0 })).toBeUndefined();
  });

  it('says which facts are new, where it was told so', async () => {
    const fresh = createEngine([served(pack)], (_, fact) => (fact === 'kupyansk' ? 'changed' : undefined));
    expect((await fresh.detail(ref('kupyansk')))?.entity.fresh).toBe('changed');
    expect((await fresh.detail(ref('izyum')))?.entity.fresh).toBeUndefined();
  });
});

describe('several packs side by side', () => {
  const both = engineOf(OTHER, pack);

  it('answer each for itself, in the order in which they were given', async () => {
    const { blocks, entities } = scan(both, [{ id: 1, text: 'Kupyansk' }], PLAIN);
    expect(blocks[0]?.mentions.map(({ senses }) => senses)).toEqual([
      [refOf(OTHER.id, 'kupyansk')],
      [ref('kupyansk')],
    ]);
    expect(entities.map(({ id }) => id)).toEqual([refOf(OTHER.id, 'kupyansk'), ref('kupyansk')]);
    expect((await both.detail(refOf(OTHER.id, 'kupyansk')))?.pack.title).toBe('Another view');
  });

  it('are all searched, and each hit says whose it is', async () => {
    const hits = (await both.search('kupyansk')).filter(({ id }) => entityOfRef(id) === 'kupyansk');
    expect(hits.map((hit) => hit.pack)).toEqual(['Another view', pack.title]);
  });

  it('are quiet one by one', () => {
    const manner: Manner = { ...PLAIN, isQuiet: (id) => id === OTHER.id };
    const { entities } = scan(both, [{ id: 1, text: 'Kupyansk' }], manner);
    expect(entities.map(({ quiet }) => quiet)).toEqual([true, false]);
  });

  it('leave out a name that the reader never wants to see, in that pack only', () => {
    const manner: Manner = { ...PLAIN, isMuted: (entity) => entity === ref('kupyansk') };
    const { blocks } = scan(both, [{ id: 1, text: 'Kupyansk' }], manner);
    expect(blocks[0]?.mentions.map(({ senses }) => senses)).toEqual([[refOf(OTHER.id, 'kupyansk')]]);
  });
});

describe('looking through a pack', () => {
  it('gives every entity once, page by page, by name', async () => {
    const names: string[] = [];
    for (let from = 0; ; ) {
      const page = await engine.browse({ pack: pack.id, query: '', from });
      names.push(...(page?.hits ?? []).map(({ name }) => name));
      from = names.length;
      if (page === undefined || from >= page.total) break;
    }
    expect(names).toEqual(pack.entities.map(({ name }) => name).toSorted(new Intl.Collator('en').compare));
  });

  it('narrows to a kind and to the words typed, in any spelling the pack knows', async () => {
    const people = await engine.browse({ pack: pack.id, query: '', kind: 'person', from: 0 });
    expect(people?.hits.every(({ kind }) => kind === 'person')).toBe(true);
    expect(people?.total).toBe(pack.entities.filter(({ kind }) => kind === 'person').length);
    const found = await engine.browse({ pack: pack.id, query: 'Куп’янськ', from: 0 });
    expect(found?.hits.map(({ id }) => id)).toContain(ref('kupyansk'));
  });
});

describe('what an engine reads', () => {
  const counting = () => {
    let count = 0;
    const { facts, ...names } = served(pack);
    const counted: ServedPack = {
      ...names,
      facts: () => {
        count += 1;
        return facts();
      },
    };
    return { engine: createEngine([counted], AS_IT_WAS), asked: () => count };
  };

  it('to find and explain names is no fact', () => {
    const { engine: one, asked } = counting();
    expect(scan(one, [{ id: 1, text: TEXT }], PLAIN).entities).not.toEqual([]);
    expect(one.explain({ text: TEXT, start: 0, end: TEXT.length }, PLAIN).packs).not.toEqual([]);
    expect(asked()).toBe(0);
  });

  it('to search are the facts, once, however many search at once', async () => {
    const { engine: one, asked } = counting();
    const found = await Promise.all(['kupyansk', 'izyum', 'iaea'].map((query) => one.search(query)));
    expect(found.every((hits) => hits.length > 0)).toBe(true);
    expect(asked()).toBe(1);
  });
});
