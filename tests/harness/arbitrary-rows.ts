/** The rows of a pack as they are drawn: texts, numbers and instants. References are numbers, times are distances. */
import fc from 'fast-check';
import { given } from '#lib/facts/detail.ts';
import { CLAIM_KINDS, ENTITY_KINDS, QUALIFIERS } from '#lib/facts/schema.ts';
import { anyFragment, anyId, anyInstant, anyName, anyPrecision, anyProse } from './arbitrary-text.ts';

const MOST = { sources: 3, entities: 7, claims: 7, figures: 6, disputes: 2 } as const;
/** One id for each row, and one for the pack. */
const IDS = 1 + Object.values(MOST).reduce((sum, rows) => sum + rows, 0);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const refs = (minLength: number, maxLength: number) => fc.array(fc.nat(), { minLength, maxLength });
const anyNumber = fc
  .oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => (number === 0 ? 0 : number));
const anyUrl = fc.constantFrom('https://example.org', 'https://a.example.org:8443/b/%20?c=d#e');
const anyLanguage = fc.constantFrom('en', 'uk', 'zh-Hant', 'kmr-Latn-TR');

const anyPlace = fc.record({
  source: fc.nat(),
  paragraph: fc.nat(),
  anchors: fc.array(anyFragment, { minLength: 1, maxLength: 3 }),
});
export const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 3 });
/** A time from `first` on, both relative to another one; either side may be open. */
export const anyTime = fc.record({
  first: fc.nat(5e10),
  length: fc.nat(5e10),
  precision: anyPrecision,
  form: fc.constantFrom('date', 'both', 'to', 'from'),
});

export const drawnSource = fc.record({
  publisher: fc.nat(),
  title: maybe(anyProse),
  url: maybe(anyUrl),
  authors: maybe(fc.array(anyName, { maxLength: 2 })),
  language: anyLanguage,
  published: anyInstant,
  precision: anyPrecision,
  publishedBasis: maybe(anyProse),
  paragraphs: fc.integer({ min: 1, max: 40 }),
  sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
});
export const drawnEntity = fc.record({
  kind: fc.constantFrom(...ENTITY_KINDS),
  detail: maybe(anyProse),
  name: anyName,
  names: fc.array(
    fc
      .record({
        text: anyName,
        lang: maybe(anyLanguage),
        needs: maybe(fc.subarray(['case', 'context'] as const, { minLength: 1 })),
      })
      .map(({ text, ...rest }) => ({ text, ...given(rest) })),
    { maxLength: 3 },
  ),
  notMentions: maybe(fc.array(anyName, { minLength: 1, maxLength: 2 })),
  summary: maybe(anyProse),
  wikidata: maybe(fc.constantFrom('Q1', 'Q424242')),
  when: maybe(anyTime),
  begin: anyInstant,
  places: anyPlaces,
});
export const drawnClaim = fc.record({
  by: fc.nat(),
  via: maybe(refs(1, 2)),
  ago: maybe(fc.nat(3e10)),
  precision: anyPrecision,
  kind: maybe(fc.constantFrom(...CLAIM_KINDS)),
  when: maybe(anyTime),
  gist: anyProse,
  about: refs(1, 3),
  quote: maybe(anyFragment),
  caveat: maybe(anyProse),
  supersedes: fc.boolean(),
  review: maybe(fc.record({ of: fc.nat(), rating: anyProse })),
  places: anyPlaces,
});
export const drawnFigure = fc.record({
  claim: fc.nat(),
  about: refs(1, 2),
  measure: anyId,
  label: anyProse,
  value: maybe(anyNumber),
  more: maybe(fc.integer({ min: 1, max: 1000 })),
  words: maybe(anyName),
  qualifier: maybe(fc.constantFrom(...QUALIFIERS)),
  unit: fc.constantFrom('person', 'rank', 'cubic-meter', 'USD', 'house'),
  since: maybe(fc.nat(3e10)),
  asOf: maybe(anyInstant),
  precision: anyPrecision,
  asOfBasis: maybe(anyProse),
  derived: fc.boolean(),
  shared: fc.nat(),
  places: anyPlaces,
});
export const drawnDispute = fc.record({
  question: anyProse,
  about: refs(1, 2),
  labels: fc.array(anyProse, { minLength: 2, maxLength: 3 }),
  claims: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  note: maybe(anyProse),
});
/** Everything of a pack but what its rows refer to. */
export const anyDraw = fc.record({
  ids: fc.uniqueArray(anyId, { minLength: IDS, maxLength: IDS }),
  version: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  updated: anyInstant,
  language: anyLanguage,
  licence: anyName,
  title: anyName,
  description: anyProse,
  publisher: fc.record({ name: anyName, url: maybe(anyUrl) }),
  sources: fc.array(drawnSource, { minLength: 1, maxLength: MOST.sources }),
  entities: fc.array(drawnEntity, { minLength: 1, maxLength: MOST.entities }),
  claims: fc.array(drawnClaim, { maxLength: MOST.claims }),
  figures: fc.array(drawnFigure, { maxLength: MOST.figures }),
  disputes: fc.array(drawnDispute, { maxLength: MOST.disputes }),
});

/** What an arbitrary draws. */
export type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
