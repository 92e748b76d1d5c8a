import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { addressOf, FeedUrlSchema, feedAddress } from '#lib/feed/address.ts';
import { wordOf } from './answers.ts';

const ACCEPTED: readonly (readonly [string, string])[] = [
  ['https://example.org/feed.json', 'https://example.org/feed.json'],
  ['https://example.org/', 'https://example.org/feed.json'],
  ['https://example.org', 'https://example.org/feed.json'],
  ['https://example.org/facts/', 'https://example.org/facts/feed.json'],
  ['https://example.org/facts/other.json', 'https://example.org/facts/other.json'],
  ['  https://example.org/feed.json\n', 'https://example.org/feed.json'],
  ['HTTPS://EXAMPLE.ORG/Feed.json', 'https://example.org/Feed.json'],
  ['https://example.org:443/feed.json', 'https://example.org/feed.json'],
  ['https://example.org:8443/feed.json', 'https://example.org:8443/feed.json'],
  ['https://example.org:65535/feed.json', 'https://example.org:65535/feed.json'],
  ['https://example.org/feed.json?edition=en', 'https://example.org/feed.json?edition=en'],
  ['https://example.org/facts/?edition=en', 'https://example.org/facts/feed.json?edition=en'],
  ['https://example.org/a/../feed.json', 'https://example.org/feed.json'],
  ['https://example.org/a/%2e%2e/feed.json', 'https://example.org/feed.json'],
  ['https://example.org//feed.json', 'https://example.org//feed.json'],
  ['https://example.org/факты/', 'https://example.org/%D1%84%D0%B0%D0%BA%D1%82%D1%8B/feed.json'],
  ['https://example.org/~desk/(a)/feed.json', 'https://example.org/~desk/(a)/feed.json'],
  ['https://bücher.example/feed.json', 'https://xn--bcher-kva.example/feed.json'],
  ['https://новости.рф/feed.json', 'https://xn--b1amnebsh.xn--p1ai/feed.json'],
  ['https://ex\u0430mple.org/feed.json', 'https://xn--exmple-4nf.org/feed.json'],
  ['https://xn--bcher-kva.example/feed.json', 'https://xn--bcher-kva.example/feed.json'],
  ['https://ｅxample.org/feed.json', 'https://example.org/feed.json'],
  ['https://localhost:8443/feed.json', 'https://localhost:8443/feed.json'],
  ['https://127.0.0.1:8443/feed.json', 'https://127.0.0.1:8443/feed.json'],
  ['https://127.0.0.1:40123/', 'https://127.0.0.1:40123/feed.json'],
  ['https://0x7f.1/feed.json', 'https://127.0.0.1/feed.json'],
];

const REFUSED: readonly string[] = [
  '',
  ' ',
  'feed.json',
  'example.org',
  'example.org/feed.json',
  '/feed.json',
  '//example.org/feed.json',
  '///example.org/feed.json',
  'http://example.org/feed.json',
  'http://127.0.0.1/feed.json',
  'https:example.org/feed.json',
  'https:/example.org/feed.json',
  'https:///example.org/feed.json',
  'https:\\\\example.org\\feed.json',
  'https://example.org\\feed.json',
  'https://',
  'https:///',
  'ht\ttps://example.org/feed.json',
  'https://exa\tmple.org/feed.json',
  'https://example.org/fe\ned.json',
  'https://example.org/a b/feed.json',
  'https://example.org/\u202efeed.json',
  'https://exa\u200bmple.org/feed.json',
  'https://exa\u00admple.org/feed.json',
  '\u0000https://example.org/feed.json',
  'java\tscript:alert(1)',
  'javascript:alert(1)//https://example.org/',
  'data:application/json,{}',
  'blob:https://example.org/0b1a',
  'view-source:https://example.org/feed.json',
  'file:///etc/feed.json',
  'ftp://example.org/feed.json',
  'wss://example.org/feed.json',
  'chrome-extension://abc/feed.json',
  'about:blank',
  'https://user@example.org/feed.json',
  'https://user:word@example.org/feed.json',
  'https://@example.org/feed.json',
  'https://:@example.org/feed.json',
  'https://example.org@evil.example/feed.json',
  'https://example.org%40evil.example/feed.json',
  'https://example.org\\@evil.example/feed.json',
  'https://example.org/feed.json#',
  'https://example.org/feed.json#part',
  'https://example.org#@evil.example/',
  'https://example/feed.json',
  'https://example.org./feed.json',
  'https://.example.org/feed.json',
  'https://example..org/feed.json',
  'https://-example.org/feed.json',
  'https://exa_mple.org/feed.json',
  'https://exam%70le%00.org/feed.json',
  'https://192.168.0.1/feed.json',
  'https://127.0.0.2/feed.json',
  'https://2130706433.example.1/feed.json',
  'https://[::1]/feed.json',
  'https://[::ffff:127.0.0.1]/feed.json',
  'https://localhost.:8443/feed.json',
  'https://example.org:65536/feed.json',
  'https://example.org:port/feed.json',
  'https://example.org:-1/feed.json',
  'https://example.org/{feed}|json',
  'https://example.org/feed.json?q=|',
  `https://example.org/${'a'.repeat(2048)}`,
  `https://example.org/${'я'.repeat(400)}/`,
];

describe('what a reader typed', () => {
  test.each(ACCEPTED)('%j leads to %s', (typed, address) => {
    expect(feedAddress(typed)).toEqual({ ok: true, value: address });
    expect(v.is(FeedUrlSchema, address)).toBe(true);
    expect(feedAddress(address)).toEqual({ ok: true, value: address });
  });

  test.each(REFUSED)('%j is no address of a feed', (typed) => {
    expect(wordOf(feedAddress(typed))).toBe('bad-address');
    expect(v.is(FeedUrlSchema, typed)).toBe(false);
  });

  test.each([
    'https://example.org:443/feed.json',
    'https://example.org:08443/feed.json',
    'https://example.org/a/../feed.json',
    'https://example.org/./feed.json',
    'https://example.org/a/%2E%2e/feed.json',
    'https://example.org',
  ])('%s is not kept as it is: the same feed has one address', (address) => {
    expect(v.is(FeedUrlSchema, address)).toBe(false);
    expect(wordOf(feedAddress(address))).toBe('fine');
  });

  test.each([
    ['http://example.org/', 'it has to begin with https://'],
    ['https://me@example.org/', 'it holds a user name'],
    ['https://example.org/#news', 'it holds a fragment (#)'],
    ['https://exa mple.org/', 'it is not an address'],
  ])('%s is refused with the reason', (typed, detail) => {
    expect(feedAddress(typed)).toEqual({ ok: false, trouble: { why: 'bad-address', detail } });
  });
});

describe('the files of a feed', () => {
  const file = 'packs/river-dam-3.json.gz';

  test.each([
    ['https://example.org/feed.json', 'https://example.org/packs/river-dam-3.json.gz'],
    ['https://example.org/facts/feed.json', 'https://example.org/facts/packs/river-dam-3.json.gz'],
    ['https://example.org/facts/feed.json?edition=en', 'https://example.org/facts/packs/river-dam-3.json.gz'],
    ['https://127.0.0.1:40123/feed.json', 'https://127.0.0.1:40123/packs/river-dam-3.json.gz'],
  ])('lie below the folder of %s', (feed, address) => {
    expect(addressOf(feed, file)).toEqual({ ok: true, value: address });
  });

  test.each([
    '../packs/a-1.json.gz',
    'packs/../../a-1.json.gz',
    'packs/%2e%2e/a-1.json.gz',
    '/packs/a-1.json.gz',
    '//evil.example/packs/a-1.json.gz',
    'https://evil.example/packs/a-1.json.gz',
    'data:application/gzip,packs/a-1.json.gz',
    'packs\\a-1.json.gz',
    'packs/a-1.json',
    'packs/.json.gz',
    'packs/a?b.json.gz',
    'packs/A.json.gz',
    '',
  ])('do not lie at %j', (path) => {
    expect(wordOf(addressOf('https://example.org/facts/feed.json', path))).toBe('bad-address');
  });

  test.each(['http://example.org/feed.json', 'https://me@example.org/feed.json', 'nowhere'])(
    'lie nowhere below %s',
    (feed) => {
      expect(wordOf(addressOf(feed, file))).toBe('bad-address');
    },
  );

  test('lie nowhere if their address becomes too long', () => {
    expect(wordOf(addressOf(`https://example.org/${'a/'.repeat(1010)}feed.json`, file))).toBe('bad-address');
  });
});
