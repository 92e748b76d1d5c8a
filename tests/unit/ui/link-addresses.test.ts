/** Addresses of every bent: what becomes a link is https, and leads to the host that a card prints. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { UrlSchema } from '#lib/facts/schema.ts';
import { plainHttps } from '#lib/ui/outside-link.tsx';

/** Whatever else a browser may follow. */
const SCHEMES = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)'],
  ...[
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'vbscript:x',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'DATA:,x',
    'about:blank',
  ],
  ...['blob:https://example.org/1', 'blob:null/1', 'filesystem:https://example.org/a', 'file:///etc/passwd'],
  ...[
    'http://example.org/',
    'HTTP://example.org',
    'ftp://example.org/',
    'ws://example.org/',
    'wss://example.org/',
  ],
  ...[
    'view-source:https://example.org/',
    'chrome://settings',
    'chrome-extension://a/b',
    'moz-extension://a/b',
  ],
  ...[
    'mailto:a@example.org',
    'tel:1',
    'intent://example.org',
    'ms-word:x',
    '//example.org/',
    '///example.org',
  ],
  ...['/path', 'path', '?q', '#h', '', ' ', 'https', 'https:', 'https:/', 'https://', 'https:example.org'],
  ...[
    'https:/example.org/',
    'https:///example.org/',
    'https:////example.org/',
    'HTTPS://example.org/',
    'https ://a.b',
  ],
];
/** What may stand where a host should, to pass for another. */
const HOSTS = [
  ...[
    'user@example.org',
    'user:word@example.org',
    ':@example.org',
    '@example.org',
    'example.org@evil.example',
  ],
  ...[
    'example.org%40evil.example',
    'example.org\\@evil.example',
    'example.org\\.evil.example',
    'a.b@c.d@e.f',
  ],
  ...[
    'exаmple.org',
    'exämple.org',
    '例え.jp',
    'ｅｘａｍｐｌｅ.org',
    'example。org',
    'example\u2024org',
    'ﬃ.example.org',
  ],
  ...[
    'exam\u00adple.org',
    'exam\u200bple.org',
    'example.org\u202e',
    'exam\tple.org',
    'exam\nple.org',
    'exam ple.org',
  ],
  ...[
    '%65xample.org',
    'example%2eorg',
    'example.org%00',
    'example.org\u0000',
    'example.org%0d%0a',
    'ex%C3%A4mple.org',
  ],
  ...[
    'example',
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:1.2.3.4]',
    '1.2.3',
  ],
  ...[
    '.example.org',
    'example..org',
    'example.org.',
    '-example.org',
    'example-.org',
    'example.-org',
    '_a.example.org',
  ],
  ...[
    'example.org:',
    'example.org:0',
    'example.org:443',
    'example.org:8443',
    'example.org:65536',
    'example.org:99999',
  ],
  ...[
    'example.org:80a',
    'example.org:-1',
    'example.org: 80',
    'example.org:４４３',
    'example.org:443:443',
    ':443',
  ],
  ...[
    'xn--exmple-cua.org',
    'xn--.org',
    'xn--a.org',
    'xn--ls8h.la',
    'EXAMPLE.ORG',
    'Example.Org:443',
    'a.1',
    'a.0x1',
  ],
  ...[
    'example.org;a',
    'example.org,b',
    'example.org|b',
    'example.org^b',
    'example.org<b',
    'example.org"b',
    "example.org'b",
  ],
  ...[`${'a'.repeat(63)}.org`, `${'a'.repeat(64)}.org`, `${'a.'.repeat(130)}org`, `${'a'.repeat(300)}.org`],
];
/** What may follow a host. */
const TAILS = [
  ...[
    '/',
    '/a/../../b',
    '/%2e%2e/',
    '//evil.example/',
    '/\\evil.example',
    '\\evil.example',
    '/@evil.example',
  ],
  ...[
    '?u=https://evil.example',
    '?a=b&c=d',
    '?',
    '#',
    '#@evil.example',
    '/#/',
    '?#',
    '/a b',
    '/a\tb',
    '/a\nb',
    '/ä',
  ],
  ...[
    '/\u202egnp.exe',
    '/%E2%80%AE',
    '/%',
    '/%zz',
    '/%00',
    '/"onclick=alert(1)',
    "/'x",
    '/<script>',
    '/`',
    '/{}',
    '/|',
  ],
  ...['/[]', '/;a=1', '/a:b', '/~b', '/!$&()*+,=', ' ', '\n', '\u2028', '/\u0000', `/${'a'.repeat(2100)}`],
];

const ADDRESSES = [
  ...SCHEMES,
  ...HOSTS.map((host) => `https://${host}/a`),
  ...HOSTS.slice(0, 40).map((host) => `https://${host}`),
  ...TAILS.map((tail) => `https://example.org${tail}`),
];

describe(`${ADDRESSES.length} addresses`, () => {
  test('are as many as they should be, and some of either kind', () => {
    expect(ADDRESSES.length).toBeGreaterThanOrEqual(200);
    const links = ADDRESSES.filter((address) => v.is(UrlSchema, address));
    expect(links.length).toBeGreaterThan(20);
    expect(ADDRESSES.length - links.length).toBeGreaterThan(120);
  });

  test.each(ADDRESSES)('%j is refused, or leads where it says', (address) => {
    if (!v.is(UrlSchema, address)) return;
    const url = URL.parse(address);
    // What is no address for a browser becomes no link.
    expect(plainHttps(address)).toBe(url?.href ?? null);
    if (url === null) return;
    const [, authority] = /^https:\/\/([^/?#]*)/u.exec(address) ?? [];
    const printed = authority
      ?.toLowerCase()
      .replace(/:443$/u, '')
      .replace(/:0+(?=\d)/u, ':');
    expect([url.protocol, url.username, url.password, url.host]).toEqual(['https:', '', '', printed]);
    expect(address).toMatch(/^[\x21-\x7e]+$/u);
  });

  test.each(ADDRESSES)('%j is no link, or a plain one', (address) => {
    const link = plainHttps(address);
    if (link === null) return;
    const url = new URL(link);
    expect([url.protocol, url.username, url.password, url.href]).toEqual(['https:', '', '', link]);
    expect(url.host).toMatch(/^[\x21-\x7e]+$/u);
    expect(link).toMatch(/^https:\/\/[^@\\\s]*(?:[/?#]|$)/u);
  });
});
