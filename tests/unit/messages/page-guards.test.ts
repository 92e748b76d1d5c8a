/** A page's script checks by hand what elsewhere a schema checks: here the two are held together. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openPageAnswer, openPageMessage } from '#lib/messages/page-envelope.ts';
import { ANSWER_GUARDS, isFailure, REQUEST_GUARDS } from '#lib/messages/page-guards.ts';
import { FROM_PAGES, TO_PAGES } from '#lib/messages/page-side.ts';
import { FAILURES, FailureSchema } from '#lib/messages/result.ts';

const ref = fc.constantFrom(
  ...['war/kupyansk', 'a/b-2', 'war', 'War/town', 'a/b/c', 'a/-b', 'a//b', `a/${'b'.repeat(250)}`, ''],
);
const number = fc.oneof(
  fc.nat(30),
  fc.constantFrom(-1, 0.5, 10, 10.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, -0),
);
const kind = fc.constantFrom('person', 'group', 'place', 'work', 'concept', 'planet', 'constructor', '');

/** An object as it should be, or with a member missing, added or exchanged. */
function record(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const whole = fc.record(members);
  const names = Object.keys(members);
  const broken = fc
    .tuple(whole, fc.constantFrom(...names, 'extra'), fc.constantFrom(undefined, null, 1, 'x', [], {}))
    .map(([value, name, other]) => ({ ...value, [name]: other }));
  const short = fc.tuple(whole, fc.constantFrom(...names)).map(([value, name]) => {
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    return rest;
  });
  return fc.oneof({ weight: 60, arbitrary: whole }, broken, short);
}

const many = (one: fc.Arbitrary<unknown>) => fc.array(one, { maxLength: 4 });
const good = fc.constantFrom('war/kupyansk', 'a/b-2', 'peace/river');
const refs = fc.oneof({ weight: 40, arbitrary: good }, ref);
const small = fc.oneof({ weight: 40, arbitrary: fc.nat(10) }, number);

const scanned = record({
  blocks: many(
    record({
      id: small,
      mentions: many(
        record({
          start: small,
          end: small,
          senses: fc.array(refs, { minLength: 1, maxLength: 9 }),
          needsSubject: fc.boolean(),
        }),
      ),
      evidence: many(record({ entity: refs, worth: small, named: fc.boolean() })),
    }),
  ),
  entities: many(
    record({
      id: refs,
      name: fc.string(),
      kind: fc.oneof({ weight: 40, arbitrary: fc.constantFrom('person', 'place', 'event') }, kind),
      disputes: many(record({ dispute: refs, speaks: fc.boolean() })),
      quiet: fc.boolean(),
    }),
  ),
});
const settings = record({
  allowed: fc.boolean(),
  silence: fc.constantFrom(
    'off-site',
    'off-everywhere',
    'not-chosen',
    'on-click',
    'not-an-article',
    undefined,
  ),
  always: fc.boolean(),
  marks: fc.constantFrom('first', 'every', 'none'),
});
const small3 = record({
  entity: refs,
  on: fc.boolean(),
  to: fc.constantFrom('next', 'previous', 'up'),
});
const refused = record({
  ok: fc.constantFrom(false, true),
  why: fc.constantFrom(...FAILURES, 'unknown'),
  detail: fc.oneof(fc.string(), fc.constantFrom('x'.repeat(500), 'x'.repeat(501))),
});
const single = fc.oneof(
  fc.constant({}),
  record({ on: fc.boolean() }),
  record({ entity: refs }),
  record({ to: fc.constantFrom('next', 'previous', 'up') }),
);
const anything = fc.oneof(scanned, settings, refused, single, small3, fc.anything());

/** Schemas let a list without members pass for an object; messages of ours have none in that place. */
const isList = (value: unknown): boolean => Array.isArray(value);

const PAIRS: [string, (value: unknown) => boolean, v.GenericSchema][] = [
  ...Object.entries(ANSWER_GUARDS).map(
    ([name, guard]): [string, (value: unknown) => boolean, v.GenericSchema] => [
      `an answer to ${name}`,
      guard,
      FROM_PAGES[name as keyof typeof ANSWER_GUARDS].response,
    ],
  ),
  ...Object.entries(REQUEST_GUARDS).map(
    ([name, guard]): [string, (value: unknown) => boolean, v.GenericSchema] => [
      `a request for ${name}`,
      guard,
      TO_PAGES[name as keyof typeof TO_PAGES].request,
    ],
  ),
  ['a failure', isFailure, FailureSchema],
];

describe.each(PAIRS)('%s', (_, guard, schema) => {
  it('passes the guard if and only if it fits the schema', () => {
    let passed = 0;
    fc.assert(
      fc.property(anything, (value) => {
        const fits = v.is(schema, value) && !isList(value);
        passed += Number(fits);
        expect(guard(value)).toBe(fits);
      }),
      { numRuns: 1_500 },
    );
    expect(passed).toBeGreaterThan(10);
  });
});

describe('a page’s side', () => {
  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (incoming) => {
        openPageMessage(incoming);
        openPageAnswer('background/scan', incoming);
      }),
    );
  });

  it('takes an array with holes for none of its kind', () => {
    expect(ANSWER_GUARDS['background/scan']({ blocks: new Array(2), entities: [] })).toBe(false);
  });

  it('opens messages to pages and no others', () => {
    expect(openPageMessage({ name: 'page/state', request: {} })).toEqual({ name: 'page/state', request: {} });
    for (const incoming of [
      { name: 'background/scan', request: {} },
      { name: 'constructor', request: {} },
      { name: 'page/state', request: {}, extra: 1 },
      { name: 'page/state' },
    ]) {
      expect(openPageMessage(incoming)).toBeUndefined();
    }
  });

  it('passes on facts for a card as they came: the card’s script checks them', () => {
    expect(openPageAnswer('background/detail', { ok: true, value: ['anything'] })).toEqual({
      ok: true,
      value: ['anything'],
    });
    expect(openPageAnswer('background/detail', { ok: true })).toMatchObject({ ok: false, why: 'malformed' });
  });

  it('passes on a failure as one', () => {
    expect(openPageAnswer('background/scan', { ok: false, why: 'refused' })).toEqual({
      ok: false,
      why: 'refused',
    });
  });
});
