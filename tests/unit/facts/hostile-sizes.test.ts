/** Documents made to exhaust whoever reads them: each ends in findings or a pack, in time, and nothing is thrown. */
import { describe, expect, test } from 'vitest';
import { compare } from '#lib/diff/compare.ts';
import { describeEntity } from '#lib/facts/describe.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Finding } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { FORMAT, type Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { asTold } from '#lib/facts/told-order.ts';
import { placed } from '#lib/json/placed.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import { formsOf } from '#lib/names/forms.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';

/** Hang guard (ms): each takes a second or two. */
const GUARD = 120_000;

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'pack.json');

/** What is found in a document, from its bytes to its invariants. */
function findingsIn(text: string): readonly Finding[] {
  const document = read(text);
  if (!document.ok) return document.findings;
  const shape = parsePack(document.value);
  const found = shape.ok ? checkInvariants(shape.pack) : shape.findings;
  return placed([...document.findings, ...found], document);
}

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const textOf = (change: (pack: Pack) => void) => JSON.stringify(floodPackWith(change));
const serial = (at: number) => `z${String(at).padStart(7, '0')}`;

/** What is wrong, and the first finding: field and message. */
const SIZES: readonly [what: string, text: () => string, field: string, message: RegExp][] = [
  ['a depth of 100,000 arrays', () => '['.repeat(100_000), '', /deeper than 8/u],
  ['a depth of 100,000 objects', () => '{"a":'.repeat(100_000), '', /deeper than 8/u],
  ['100,000 brackets that close nothing', () => `${']'.repeat(1e5)}${'['.repeat(1e5)}`, '', /not JSON/u],
  ['100,000 brackets closed as something else', () => '{"a":],'.repeat(1e5), '', /not JSON/u],
  ['a text of a million quotation marks that does not end', () => `"${'\\"'.repeat(1e6)}\\`, '', /not JSON/u],
  ['a member of 100,000 in one object', () => objectOf(1e5), 'm0', /no member|not a member/u],
  ['a member given 100,000 times', () => `{${'"a":1,'.repeat(1e5)}"a":1}`, '', /given twice/u],
  ['a name of a megabyte', () => textOf((pack) => named(pack, 'x'.repeat(1e6))), 'name', /longer than 200/u],
  [
    'a name of a megabyte of code points',
    () => textOf((pack) => named(pack, '𝔸'.repeat(3e5))),
    'name',
    /longer/u,
  ],
  [
    'a million names of one entity',
    () => textOf((pack) => aliases(pack, 1e6)),
    'names',
    /more than 1000 names/u,
  ],
  [
    'a language tag of 30 megabytes',
    () => textOf((pack) => tagged(pack, 1e7)),
    'language',
    /longer than 35/u,
  ],
  [
    '100,000 facts of one id',
    () => textOf((pack) => pack.entities.unshift(...copies(pack, 1e5))),
    'id',
    /used already/u,
  ],
  [
    'a million rows that are no facts',
    () => `${textOf(() => {}).slice(0, -1)},"claims":[${'0,'.repeat(1e6)}0]}`,
    '',
    /./u,
  ],
  [
    'a million subjects that are no ids',
    () => textOf((pack) => wrongSubjects(pack, 1e6)),
    'about[0]',
    /is the number 0/u,
  ],
  [
    '1,000 subjects of one name',
    () => textOf((pack) => subjects(pack, LIMITS.about)),
    'about[999]',
    /stands there twice/u,
  ],
  ['100,000 subjects', () => textOf((pack) => subjects(pack, 1e5)), 'about', /more than 1000 subjects/u],
  [
    '100,000 speakers of one claim',
    () => textOf((pack) => hearsay(pack, 1e5)),
    'via',
    /more than 20 speakers/u,
  ],
  ['100,000 authors', () => textOf((pack) => authors(pack, 1e5)), 'authors', /more than 200 authors/u],
  [
    '100,000 pieces of evidence',
    () => textOf((pack) => evidence(pack, 1e5)),
    'evidence',
    /more than 1000 pieces/u,
  ],
  [
    '100,000 texts that are no names',
    () => textOf((pack) => others(pack, 1e5)),
    'notMentions',
    /more than 1000/u,
  ],
  [
    '100,000 positions',
    () => textOf((pack) => positions(pack, 1e5)),
    'positions',
    /more than 100 positions/u,
  ],
  [
    '100,000 claims of one position',
    () => textOf((pack) => claimsOfPosition(pack, 1e5)),
    'positions[0].claims',
    /more than 1000 claims/u,
  ],
];

const objectOf = (members: number) =>
  JSON.stringify({ format: FORMAT, ...Object.fromEntries(many(members, (at) => [`m${at}`, at])) });
const named = (pack: Pack, name: string) => Object.assign(item(pack.entities, 'lowe'), { name });
const tagged = (pack: Pack, parts: number) => Object.assign(pack, { language: `en${'-aa'.repeat(parts)}` });
const aliases = (pack: Pack, count: number) =>
  Object.assign(item(pack.entities, 'lowe'), { names: many(count, (at) => ({ text: `n${at}` })) });
const copies = (pack: Pack, count: number) => many(count, () => item(pack.entities, 'arven-radio'));
const wrongSubjects = (pack: Pack, count: number) =>
  Object.assign(item(pack.claims, 'brandt-rescued'), { about: many(count, () => 0) });
const subjects = (pack: Pack, count: number) =>
  Object.assign(item(pack.claims, 'brandt-rescued'), { about: many(count, () => 'flood') });
const hearsay = (pack: Pack, count: number) =>
  Object.assign(item(pack.claims, 'brandt-rescued'), { via: many(count, serial) });
const authors = (pack: Pack, count: number) => {
  for (const source of pack.sources) Object.assign(source, { authors: many(count, serial) });
};
const evidence = (pack: Pack, count: number) => {
  const claim = item(pack.claims, 'brandt-rescued');
  Object.assign(claim, { evidence: many(count, () => claim.evidence[0]) });
};
const others = (pack: Pack, count: number) =>
  Object.assign(item(pack.entities, 'lowe'), { notMentions: many(count, serial) });
const positions = (pack: Pack, count: number) => {
  const dispute = item(pack.disputes, 'is-it-over');
  Object.assign(dispute, { positions: many(count, () => dispute.positions[0]) });
};
const claimsOfPosition = (pack: Pack, count: number) =>
  Object.assign(item(pack.disputes, 'is-it-over').positions[0] ?? {}, { claims: many(count, serial) });

describe('a document with', () => {
  test.each(SIZES)(
    '%s is told what is wrong, once and for all',
    (what, text, field, message) => {
      const given = text();
      const start = performance.now();
      const findings = findingsIn(given);
      console.log(`${what}: ${findings.length} findings in ${Math.round(performance.now() - start)} ms`);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThan(3 * LIMITS.findings);
      expect(findings.some((found) => found.field === field && message.test(found.message))).toBe(true);
      for (const { line, column } of findings) expect([line, column]).not.toContain(undefined);
    },
    GUARD,
  );
});

describe('numbers', () => {
  test.each(['1e999', '-1e999', `${'9'.repeat(1e6)}`, '1e-999999999999', '-0', '0.1e1', '1E400'])(
    'of any size are a number or a finding: %.12s',
    (number) => {
      const text = JSON.stringify(floodPack()).replace('"value":40', `"value":${number}`);
      const fits = Number.isFinite(Number(number));
      expect(findingsIn(text).map(({ field, message }) => [field, message])).toEqual(
        fits ? [] : [['value', 'is too large for a number']],
      );
    },
  );

  test('that count versions and paragraphs are whole and safe', () => {
    for (const [field, number] of [
      ['version', '9007199254740993'],
      ['version', '1e300'],
      ['version', '1.5'],
    ] as const) {
      const text = JSON.stringify(floodPack()).replace('"version":1', `"version":${number}`);
      expect(findingsIn(text).map((found) => found.field)).toEqual([field]);
    }
    const far = JSON.stringify(floodPack()).replace('"paragraph":8', '"paragraph":1e300');
    expect(findingsIn(far).map(({ field }) => field)).toEqual(['evidence[0].paragraph']);
  });
});

/** Packs in which nothing is wrong but their size: everything about them takes time in proportion. */
const LARGE: readonly [what: string, pack: () => Pack][] = [
  [
    '20,000 claims, each in place of the one before',
    () => chained('claims', 'brandt-rescued', 'supersedes', 20_000),
  ],
  [
    '20,000 figures, each converted from the one before',
    () => chained('figures', 'boats', 'derivedFrom', 20_000),
  ],
  ['20,000 figures of one entity', () => chained('figures', 'rain-days', undefined, 20_000)],
  ['2,000 texts of nothing but opening quotation marks', () => quoting(2_000)],
  ['a claim and its figure in as many places each as there may be', () => widely(LIMITS.evidence - 1)],
];

function chained(list: 'claims' | 'figures', id: string, by: string | undefined, count: number): Pack {
  return floodPackWith((pack) => {
    const fact = item<{ readonly id: string }>(pack[list], id);
    const rows = many(count, (at) => ({
      ...fact,
      id: serial(at),
      ...(by && at > 0 ? { [by]: serial(at - 1) } : {}),
    }));
    Object.assign(pack, { [list]: [...pack[list], ...rows] });
  });
}

const quoting = (count: number) =>
  floodPackWith((pack) => {
    const dispute = item(pack.disputes, 'is-it-over');
    pack.disputes.push(
      ...many(count, (at) => ({ ...dispute, id: serial(at), question: `${'“'.repeat(1999)}?` })),
    );
  });

const widely = (count: number) =>
  floodPackWith((pack) => {
    const [claim, figure] = [item(pack.claims, 'courier-video'), item(pack.figures, 'boats')];
    const place = (paragraph: number) => many(count, () => ({ ...figure.evidence[0], paragraph }));
    Object.assign(claim, { evidence: [...place(5), ...claim.evidence] });
    Object.assign(figure, { evidence: [...place(4), ...figure.evidence] });
  });

describe('a sound pack with', () => {
  test.each(LARGE)(
    '%s is taken, indexed, told and compared',
    (what, make) => {
      const pack = make();
      const start = performance.now();
      expect(findingsIn(JSON.stringify(pack))).toEqual([]);
      const index = new PackIndex(pack);
      expect(buildLexicon(formsOf(pack.entities, (id) => index.tellsOf(id)))).toBeDefined();
      for (const { id } of pack.entities) expect(describeEntity(index, id)?.entity.id).toBe(id);
      expect(compare(floodPack(), pack).to).toBe(1);
      console.log(`${what}: ${Math.round(performance.now() - start)} ms`);
    },
    GUARD,
  );

  test('conversions of conversions tells them behind each other', () => {
    const figures = chained('figures', 'boats', 'derivedFrom', 3).figures.filter(({ id }) =>
      id.startsWith('z'),
    );
    expect(asTold(figures.toReversed()).map(({ id }) => id)).toEqual([0, 1, 2].map(serial));
  });
});
