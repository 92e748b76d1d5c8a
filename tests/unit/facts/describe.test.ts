import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { describeEntity } from '#lib/facts/describe.ts';
import { type EntityDetail, EntityDetailSchema } from '#lib/facts/entity-detail.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';

function detailOf(id: string, pack: Pack = floodPack()): EntityDetail {
  const detail = describeEntity(new PackIndex(pack), id);
  if (!detail) throw new Error(`no detail of ${id}`);
  return detail;
}
const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

describe('an index of facts', () => {
  test('finds an entity by its id', () => {
    expect(new PackIndex(floodPack()).entity('lowe')?.name).toBe('Lowe');
  });

  test.each(['nobody', '__proto__', 'constructor', 'toString', ''])('knows no entity %j', (id) => {
    const index = new PackIndex(floodPack());
    expect(index.entity(id)).toBeUndefined();
    expect(index.disputeRoles(id)).toEqual([]);
    expect(describeEntity(index, id)).toBeUndefined();
  });

  test('takes an id such as constructor like any other', () => {
    const pack = floodPackWith((changed) => {
      item(changed.entities, 'lowe').id = 'constructor';
      item(changed.claims, 'league-forecast').about = ['constructor'];
      item(changed.figures, 'fall-time').about = ['constructor'];
    });
    expect(ids(detailOf('constructor', pack).figures)).toEqual(['fall-time']);
  });

  test('lists the disputes of their subject and of each party', () => {
    const index = new PackIndex(floodPack());
    expect(index.disputeRoles('flood')).toEqual([{ dispute: 'is-it-over', speaks: false }]);
    expect(index.disputeRoles('brandt')).toEqual([{ dispute: 'is-it-over', speaks: true }]);
    expect(index.disputeRoles('duval')).toEqual([{ dispute: 'is-it-over', speaks: true }]);
    expect(index.disputeRoles('arven-radio')).toEqual([]);
    expect(index.disputeRoles('lowen')).toEqual([]);
  });
});

describe('what a card says of an entity', () => {
  test.each(floodPack().entities.map(({ id }) => id))('has the shape that travels to a page (%s)', (id) => {
    expect(v.is(EntityDetailSchema, detailOf(id))).toBe(true);
  });

  test('begins with its name, kind, summary and time', () => {
    expect(detailOf('lowe-dam').entity).toEqual({
      id: 'lowe-dam',
      kind: 'facility',
      name: 'Lowe dam',
      summary: 'Dam above the town.',
    });
    expect(detailOf('flood').entity.when).toBe('2021-06-10');
  });

  test('names the pack and the day it was told', () => {
    expect(detailOf('lowe').pack).toEqual({
      id: 'lowen-flood-2021',
      title: 'Lowen flood 2021',
      version: 1,
      updated: '2021-06-12T00:00:00Z',
    });
    expect(detailOf('lowe').toldOn).toBe('2021-06-11');
  });

  test('was told on the day of the latest source of what is shown', () => {
    const pack = floodPackWith((changed) => {
      changed.sources.push({
        ...item(changed.sources, 'courier-2021-06-11'),
        id: 'courier-2021-07',
        published: '2021-07-02',
      });
      item(changed.figures, 'fall-time').evidence.push({
        source: 'courier-2021-07',
        paragraph: 1,
        anchors: ['a week'],
      });
    });
    expect(detailOf('lowe', pack).toldOn).toBe('2021-07-02');
    expect(detailOf('courier', pack).toldOn).toBe('2021-06-11');
  });

  test('shows figures of the entity first, then those that concern it, then those it gives', () => {
    const pack = floodPackWith((changed) => {
      item(changed.figures, 'people-rescued').about = ['brandt'];
      item(changed.figures, 'houses-flooded').about = ['lowen', 'brandt'];
    });
    expect(ids(detailOf('brandt', pack).figures)).toEqual([
      'people-rescued',
      'houses-flooded',
      'people-rescued-earlier',
    ]);
    expect(ids(detailOf('flood').figures)).toEqual([
      'rain-days',
      'people-rescued',
      'people-rescued-earlier',
      'houses-flooded',
    ]);
  });

  test('shows a conversion behind its original', () => {
    expect(ids(detailOf('lowe-dam').figures)).toEqual(['dam-rank', 'dam-volume', 'dam-volume-feet']);
    expect(detailOf('lowe-dam').figures.at(-1)?.derivedFrom).toBe('dam-volume');
  });

  test('does not lay every figure and claim of a paper at its own door', () => {
    const { figures, claims, disputes } = detailOf('courier');
    expect([figures, claims, disputes]).toEqual([[], [], []]);
  });

  test('shows what a paper says of itself', () => {
    const pack = floodPackWith((changed) => item(changed.claims, 'courier-video').about.push('courier'));
    expect(ids(detailOf('courier', pack).claims)).toEqual(['courier-video']);
  });

  test('shows a paper’s words at its door where another paper reports them', () => {
    const pack = floodPackWith((changed) => {
      changed.sources.push({
        ...item(changed.sources, 'courier-2021-06-11'),
        id: 'radio-2021',
        publisher: 'arven-radio',
      });
      for (const evidence of item(changed.claims, 'courier-video').evidence) evidence.source = 'radio-2021';
    });
    const { claims } = detailOf('courier', pack);
    expect(claims.map(({ id, ownVoice }) => [id, ownVoice])).toEqual([['courier-video', false]]);
  });

  test('says in what role a person speaks; an organisation is its own', () => {
    const pack = floodPackWith((changed) => {
      item(changed.entities, 'duval').detail = 'mayor of Lowen';
      item(changed.entities, 'league').detail = 'association';
    });
    const speakers = pack.entities
      .flatMap(({ id }) => detailOf(id, pack).claims)
      .concat(detailOf('duval', pack).disputes.flatMap(({ positions }) => positions.flatMap((p) => p.claims)))
      .map(({ by }) => by);
    expect(speakers).toContainEqual({ id: 'duval', name: 'Ole Duval', role: 'mayor of Lowen' });
    expect(speakers).toContainEqual({ id: 'league', name: 'League for River Safety' });
  });

  test('says who speaks, via whom, when and where it is written', () => {
    const [dispute] = detailOf('duval').disputes;
    const claim = dispute?.positions
      .flatMap(({ claims }) => claims)
      .find(({ id }) => id === 'duval-not-over');
    expect(claim).toEqual({
      id: 'duval-not-over',
      ownVoice: false,
      by: { id: 'duval', name: 'Ole Duval' },
      via: [{ id: 'arven-radio', name: 'Arven Radio' }],
      said: null,
      kind: 'statement',
      gist: 'The danger had not passed.',
      written: [
        {
          source: 'courier-2021-06-11',
          publisher: { id: 'courier', name: 'Arven Courier' },
          published: '2021-06-11',
          paragraph: 3,
          anchors: ['dismissed that, according to'],
        },
      ],
    });
  });

  test('orders positions by their earliest day, undated ones last', () => {
    const labels = (pack: Pack) => detailOf('flood', pack).disputes[0]?.positions.map(({ label }) => label);
    expect(labels(floodPack())).toEqual(['Not yet', 'Yes']);
    expect(
      labels(
        floodPackWith((pack) => {
          item(pack.claims, 'brandt-worst-over').said = '2021-06-11';
        }),
      ),
    ).toEqual(['Yes', 'Not yet']);
    expect(
      labels(
        floodPackWith((pack) => {
          item(pack.claims, 'brandt-worst-over').said = '2021-06-11';
          item(pack.claims, 'duval-not-over').said = '2021-06-10';
        }),
      ),
    ).toEqual(['Not yet', 'Yes']);
  });

  test('shows disputes about the entity before those to which it is a party', () => {
    const pack = floodPackWith((changed) => {
      changed.disputes.unshift({
        ...item(changed.disputes, 'is-it-over'),
        id: 'a-dispute',
        about: ['lowen'],
      });
    });
    expect(ids(detailOf('flood', pack).disputes)).toEqual(['is-it-over']);
    expect(ids(detailOf('lowen', pack).disputes)).toEqual(['a-dispute']);
    expect(ids(detailOf('duval', pack).disputes)).toEqual(['a-dispute', 'is-it-over']);
  });

  test('repeats no claim that a dispute or a figure tells', () => {
    expect(ids(detailOf('duval').claims)).toEqual([]);
    expect(ids(detailOf('lowe-dam').claims)).toEqual(['courier-dam-broke']);
  });

  test('keeps a claim that says more than its figure', () => {
    expect(ids(detailOf('lowen').claims)).toEqual(['courier-video']);
    const more = floodPackWith((pack) => {
      item(pack.claims, 'duval-few-dry').evidence[0]?.anchors.push('The mayor');
    });
    expect(ids(detailOf('lowen', more).claims)).toEqual(['courier-video', 'duval-few-dry']);
  });

  test('keeps a claim whose figure is not on the card', () => {
    const pack = floodPackWith((changed) => {
      item(changed.figures, 'dry-streets').about = ['lowe'];
    });
    expect(ids(detailOf('lowen', pack).claims)).toContain('duval-few-dry');
  });

  test.each([
    ['a quote', { quote: 'a few' }],
    ['a caveat', { caveat: 'He spoke of the old town.' }],
    ['a time', { when: '2021-06' }],
    ['a kind', { kind: 'forecast' as const }],
  ])('keeps a claim with %s', (_what, member) => {
    const pack = floodPackWith((changed) => Object.assign(item(changed.claims, 'duval-few-dry'), member));
    expect(ids(detailOf('lowen', pack).claims)).toContain('duval-few-dry');
  });

  test('orders other claims by day, undated ones last', () => {
    const pack = floodPackWith((changed) => {
      changed.disputes = [];
      for (const claim of changed.claims) claim.about = ['flood'];
    });
    const days = detailOf('flood', pack).claims.map(({ said }) => said ?? '~');
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted());
  });

  test('is the same however the pack’s lists were ordered', () => {
    const reversed = floodPackWith((pack) => {
      pack.entities.reverse();
      pack.claims.reverse();
      pack.figures.reverse();
      for (const dispute of pack.disputes)
        for (const position of dispute.positions) position.claims.reverse();
    });
    for (const { id } of floodPack().entities) {
      expect(detailOf(id, reversed)).toEqual(detailOf(id));
    }
  });
});

describe('what a card says of an update', () => {
  const fresh = (changes: Record<string, 'added' | 'changed'>, id: string) =>
    describeEntity(new PackIndex(floodPack()), id, (fact) => changes[fact]);

  test('is nothing where nothing changed', () => {
    expect(JSON.stringify(fresh({}, 'duval'))).not.toContain('fresh');
    expect(fresh({}, 'duval')).toEqual(detailOf('duval'));
  });

  test('stands at the name, the figure, the question and the claim that it brought or changed', () => {
    const changes = {
      flood: 'changed',
      'rain-days': 'added',
      'is-it-over': 'changed',
      'courier-dam-broke': 'added',
    } as const;
    const detail = fresh(changes, 'flood');
    if (detail === undefined) throw new Error('no detail of the flood');
    expect(detail.entity.fresh).toBe('changed');
    expect(detail.figures.find(({ id }) => id === 'rain-days')?.fresh).toBe('added');
    expect(detail.disputes.map((dispute) => dispute.fresh)).toEqual(['changed']);
    expect(fresh(changes, 'lowe-dam')?.claims.map((claim) => [claim.id, claim.fresh])).toEqual([
      ['courier-dam-broke', 'added'],
    ]);
    expect(v.is(EntityDetailSchema, detail)).toBe(true);
  });

  test('stands at a claim within a position and within a figure', () => {
    const [figure] = detailOf('lowen').figures;
    const [position] = detailOf('flood').disputes[0]?.positions ?? [];
    const [claim] = position?.claims ?? [];
    if (figure === undefined || claim === undefined) throw new Error('the flood is told otherwise');
    const changes = { [figure.claim.id]: 'changed', [claim.id]: 'added' } as const;
    expect(fresh(changes, 'lowen')?.figures[0]?.claim.fresh).toBe('changed');
    expect(fresh(changes, 'flood')?.disputes[0]?.positions[0]?.claims[0]?.fresh).toBe('added');
  });
});
