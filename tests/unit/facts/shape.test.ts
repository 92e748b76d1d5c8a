import { describe, expect, test } from 'vitest';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';

const found = (document: unknown) => {
  const shape = parsePack(document);
  return shape.ok ? [] : shape.findings.map(({ file, id, field }) => `${file} ${id} ${field}`);
};
const changed = (change: (pack: Pack) => unknown) => found(floodPackWith((pack) => void change(pack)));
const named = (text: string) => changed((pack) => Object.assign(item(pack.entities, 'lowe'), { name: text }));

describe('the shape of a pack', () => {
  test('is that of a sound pack', () => {
    expect(found(floodPack())).toEqual([]);
  });

  test('has no members of its own making', () => {
    expect(changed((pack) => Object.assign(item(pack.claims, 'courier-rain'), { color: 'red' }))).toEqual([
      'claims.json courier-rain color',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('has no member %s', (member) => {
    const text = JSON.stringify(floodPack()).replace(
      '"id":"lowe",',
      `"id":"lowe",${JSON.stringify(member)}:{"polluted":true},`,
    );
    expect(found(JSON.parse(text))).toEqual([`entities.json lowe ${member}`]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('misses no member', () => {
    expect(changed((pack) => Reflect.deleteProperty(item(pack.claims, 'courier-rain'), 'said'))).toEqual([
      'claims.json courier-rain said',
    ]);
    expect(changed((pack) => Reflect.deleteProperty(pack, 'licence'))).toEqual([
      'pack.json lowen-flood-2021 licence',
    ]);
    expect(changed((pack) => Reflect.deleteProperty(pack, 'figures'))).toEqual(['figures.json figures ']);
  });

  test('takes null only where “the source does not say” is the fact', () => {
    expect(changed((pack) => Object.assign(item(pack.claims, 'courier-rain'), { caveat: null }))).toEqual([
      'claims.json courier-rain caveat',
    ]);
    expect(changed((pack) => Object.assign(item(pack.figures, 'boats'), { max: null }))).toEqual([
      'figures.json boats max',
    ]);
  });

  test('counts names in code points', () => {
    expect(named('𝔸'.repeat(200))).toEqual([]);
    expect(named('𝔸'.repeat(201))).toEqual(['entities.json lowe name']);
    expect(named('a'.repeat(201))).toEqual(['entities.json lowe name']);
  });

  test.each([
    ['a bidi override', 'Lowe\u202e'],
    ['a bidi isolate', 'Lo\u2066we'],
    ['a left-to-right mark', 'Lo\u200ewe'],
    ['an Arabic letter mark', 'Lo\u061cwe'],
    ['a tag character', 'Lowe\u{e0041}'],
    ['a zero-width space', 'Lo\u200bwe'],
    ['a soft hyphen', 'Lo\u00adwe'],
    ['a byte order mark', '\ufeffLowe'],
    ['a line feed', 'Lo\nwe'],
    ['a line separator', 'Lo\u2028we'],
    ['a null', 'Lo\u0000we'],
    ['a lone high surrogate', 'Lowe\ud800'],
    ['a lone low surrogate', '\udc00Lowe'],
    ['a space at its end', 'Lowe '],
    ['nothing', ''],
  ])('takes no name with %s', (_what, name) => {
    expect(named(name)).toEqual(['entities.json lowe name']);
  });

  test.each(['Лове', 'ロウェ', 'لوي', 'Löwe', 'کوه‌ها', '🏞️ Lowe'])('takes the name %s', (name) => {
    expect(named(name)).toEqual([]);
  });

  test.each([
    'http://example.org/',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://example.org\\@evil.example/',
    'https://example',
    'https:///example.org',
    '//example.org/',
    'javascript:alert(1)',
    ' https://example.org/',
    'https://example.org/ a',
    'https://exämple.org/',
    'https://example.org/"onclick=',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('takes no address %j', (url) => {
    expect(changed((pack) => Object.assign(item(pack.sources, 'courier-2021-06-11'), { url }))).toEqual([
      'sources.json courier-2021-06-11 url',
    ]);
  });

  test.each(['https://example.org', 'https://a.example.org:8443/b/c?d=e#f', 'https://xn--exmple-cua.org/'])(
    'takes the address %s',
    (url) => {
      expect(changed((pack) => Object.assign(item(pack.sources, 'courier-2021-06-11'), { url }))).toEqual([]);
      expect(new URL(url).protocol).toBe('https:');
    },
  );

  test.each(['Lowe', 'lowe_dam', '-lowe', 'lowe-', 'lowe--dam', '', 'löwe', 'a'.repeat(101)])(
    'takes no id %j',
    (id) => {
      expect(changed((pack) => Object.assign(pack, { id }))).toHaveLength(1);
    },
  );

  test('has evidence for every fact, with one to three anchors', () => {
    expect(changed((pack) => Object.assign(item(pack.claims, 'courier-rain'), { evidence: [] }))).toEqual([
      'claims.json courier-rain evidence',
    ]);
    expect(
      changed((pack) => Object.assign(item(pack.claims, 'courier-rain').evidence[0] ?? {}, { anchors: [] })),
    ).toEqual(['claims.json courier-rain evidence[0].anchors']);
    expect(changed((pack) => item(pack.claims, 'courier-rain').evidence[0]?.anchors.push('a', 'b'))).toEqual([
      'claims.json courier-rain evidence[0].anchors',
    ]);
  });

  test('has disputes with two positions, each with a claim', () => {
    expect(changed((pack) => item(pack.disputes, 'is-it-over').positions.pop())).toEqual([
      'disputes.json is-it-over positions',
    ]);
    expect(
      changed((pack) => Object.assign(item(pack.disputes, 'is-it-over').positions[0] ?? {}, { claims: [] })),
    ).toEqual(['disputes.json is-it-over positions[0].claims']);
  });

  test('holds only numbers that JSON has', () => {
    expect(found(JSON.parse(JSON.stringify(floodPack()).replace('"value":40', '"value":1e999')))).toEqual([
      'figures.json houses-flooded value',
    ]);
  });

  test.each([null, [], 'pack', 3, {}])('is not that of %j', (document) => {
    expect(found(document).length).toBeGreaterThan(0);
  });

  test('names a row without an id by its place', () => {
    expect(changed((pack) => Reflect.deleteProperty(item(pack.entities, 'arvenia'), 'id'))).toEqual([
      'entities.json #1 id',
    ]);
  });
});
