/**
 * Feeds that are whole but not rightly signed. Each is tried with contents that would be fine and with contents that
 * are no JSON at all: the answer is the same, so nobody looked at them.
 */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FeedFile, Jws } from '#lib/feed/feed-file.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import type { PrivateKey } from '#lib/feed/publish.ts';
import { wordOf } from './answers.ts';
import {
  base64url,
  bytesOf,
  type Content,
  chainOf,
  headerText,
  jws,
  looser,
  manifestOf,
  type Pair,
  publicHalf,
  type Signature,
  statementOf,
} from './forge.ts';
import { keyOf } from './keys.ts';

const FEED = 'courier-facts';
const first: Pair = { root: keyOf(1), signing: keyOf(2) };
const second: Pair = { root: keyOf(3), signing: keyOf(4) };
const stranger = keyOf(9);
const { signing } = second;
const GARBAGE = '\u0000 no JSON {{{';

type Filling = (fine: Content) => Content;
const honest: Filling = (fine) => fine;
const garbage: Filling = () => GARBAGE;

const chain = chainOf(FEED, first, second);
/** A manifest under the right chain, signed as said. */
const manifestSigned =
  (...signatures: readonly Signature[]) =>
  (content: Filling): FeedFile => ({ keys: chain, manifest: jws(content(manifestOf()), ...signatures) });
/** A second key statement signed as said, in a feed that is fine otherwise. */
const rotationSigned =
  (...signatures: readonly Signature[]) =>
  (content: Filling): FeedFile => ({
    keys: [...chainOf(FEED, first), jws(content(statementOf(FEED, 2, second)), ...signatures)],
    manifest: jws(manifestOf(), { key: signing }),
  });

const header = (changes: object, key: PrivateKey = signing): string =>
  JSON.stringify({ alg: 'Ed25519', jwk: publicHalf(key), ...changes });

/** A message authentication code under the public key as secret: the classic confusion of algorithms. */
function hmacSigned(alg: string, content: Content): Jws {
  const made = jws(content, { key: signing, header: header({ alg }) });
  const [signature] = made.signatures;
  if (signature === undefined) throw new Error('there is a signature');
  const mac = createHmac('sha512', Buffer.from(signing.x, 'base64url'));
  mac.update(`${signature.protected}.${made.payload}`);
  return { ...made, signatures: [{ ...signature, signature: base64url(mac.digest()) }] };
}

/** The order of the curve's group: s and s + L are the same number to a verifier that does not compare. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

function withLargerS(made: Jws): Jws {
  const [signature] = made.signatures;
  if (signature === undefined) throw new Error('there is a signature');
  const bytes = Buffer.from(signature.signature, 'base64url');
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + L;
  const larger = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return {
    ...made,
    signatures: [{ ...signature, signature: base64url(Buffer.concat([bytes.subarray(0, 32), larger])) }],
  };
}

const other: Pair = { root: keyOf(11), signing: keyOf(12) };
const otherFeed = (content: Filling) =>
  jws(content(manifestOf({ feed: 'other-facts' })), { key: other.signing });

/** Before any content is looked at. */
const BLIND: readonly (readonly [string, (content: Filling) => FeedFile])[] = [
  ['a manifest signed by a stranger', manifestSigned({ key: stranger })],
  ['a manifest signed by the root', manifestSigned({ key: second.root })],
  ['a manifest signed by the signing key before', manifestSigned({ key: first.signing })],
  [
    'a stranger’s signature under the right name',
    manifestSigned({ key: stranger, header: headerText(signing) }),
  ],
  ['the right key under a stranger’s name', manifestSigned({ key: signing, header: headerText(stranger) })],
  [
    'a signature over another body',
    manifestSigned({ key: signing, over: `${base64url(headerText(signing))}.e30` }),
  ],
  [
    'a signature over another header',
    (content) => {
      const body = content(manifestOf());
      const payload = base64url(typeof body === 'string' ? body : JSON.stringify(body));
      return manifestSigned({ key: signing, over: `${base64url(header({ kid: '1' }))}.${payload}` })(content);
    },
  ],
  ['a signature over the body alone', manifestSigned({ key: signing, over: JSON.stringify(manifestOf()) })],
  ['64 zeros for a signature', manifestSigned({ key: signing, bytes: new Uint8Array(64) })],
  [
    'a signature with its number written larger than the group',
    (content) => ({ keys: chain, manifest: withLargerS(jws(content(manifestOf()), { key: signing })) }),
  ],
  ['another feed’s manifest under this chain', (content) => ({ keys: chain, manifest: otherFeed(content) })],
  [
    'this manifest under another feed’s chain',
    (content) => ({
      keys: chainOf('other-facts', other),
      manifest: jws(content(manifestOf()), { key: signing }),
    }),
  ],
  [
    'a newer manifest under the chain before its keys',
    (content) => ({
      keys: chainOf(FEED, first),
      manifest: jws(content(manifestOf({ version: 8 })), { key: signing }),
    }),
  ],
  ['a stranger’s signature beside the right one', manifestSigned({ key: signing }, { key: stranger })],
  ['a stranger’s signature before the right one', manifestSigned({ key: stranger }, { key: signing })],
  ['the right signature twice', manifestSigned({ key: signing }, { key: signing })],
  ['root and signing key on one manifest', manifestSigned({ key: second.root }, { key: signing })],
  ['alg none', manifestSigned({ key: signing, header: header({ alg: 'none' }) })],
  ['alg EdDSA', manifestSigned({ key: signing, header: header({ alg: 'EdDSA' }) })],
  ['alg ed25519 in small letters', manifestSigned({ key: signing, header: header({ alg: 'ed25519' }) })],
  ['alg ES256', manifestSigned({ key: signing, header: header({ alg: 'ES256' }) })],
  ['alg HS256', (content) => ({ keys: chain, manifest: hmacSigned('HS256', content(manifestOf())) })],
  ['alg HS512', (content) => ({ keys: chain, manifest: hmacSigned('HS512', content(manifestOf())) })],
  [
    'a MAC under the right header',
    (content) => ({ keys: chain, manifest: hmacSigned('Ed25519', content(manifestOf())) }),
  ],
  ['a list of algorithms', manifestSigned({ key: signing, header: header({ alg: ['Ed25519', 'none'] }) })],
  ['a kid', manifestSigned({ key: signing, header: header({ kid: '../../keys/1' }) })],
  ['a typ', manifestSigned({ key: signing, header: header({ typ: 'JWT' }) })],
  ['a jku', manifestSigned({ key: signing, header: header({ jku: 'https://example.org/keys.json' }) })],
  ['an x5c', manifestSigned({ key: signing, header: header({ x5c: ['MII='] }) })],
  ['crit', manifestSigned({ key: signing, header: header({ crit: ['exp'], exp: 1 }) })],
  ['b64: false', manifestSigned({ key: signing, header: header({ crit: ['b64'], b64: false }) })],
  ['no key in the header', manifestSigned({ key: signing, header: '{"alg":"Ed25519"}' })],
  [
    'a kid in place of the key',
    manifestSigned({ key: signing, header: `{"alg":"Ed25519","kid":"${signing.x}"}` }),
  ],
  ['the secret half in the header', manifestSigned({ key: signing, header: header({ jwk: signing }) })],
  [
    'a key of another curve',
    manifestSigned({ key: signing, header: header({ jwk: { ...publicHalf(signing), crv: 'X25519' } }) }),
  ],
  [
    'a header in another order',
    manifestSigned({ key: signing, header: JSON.stringify({ jwk: publicHalf(signing), alg: 'Ed25519' }) }),
  ],
  ['a header with white space', manifestSigned({ key: signing, header: `${headerText(signing)} ` })],
  [
    'a header with a member twice',
    manifestSigned({ key: signing, header: headerText(signing).replace('{', '{"alg":"none",') }),
  ],
  [
    'a header with __proto__',
    manifestSigned({ key: signing, header: headerText(signing).replace('{', '{"__proto__":{},') }),
  ],
  [
    'a key in another spelling',
    manifestSigned({ key: signing, header: headerText({ ...signing, x: looser(signing.x) }) }),
  ],
  [
    'a first statement of a key in another spelling',
    (content) => {
      const root = { ...first.root, x: looser(first.root.x) };
      return {
        keys: [
          jws(
            content(statementOf(FEED, 1, { ...first, root })),
            { key: first.root, header: headerText(root) },
            { key: first.signing },
          ),
        ],
        manifest: jws(manifestOf(), { key: first.signing }),
      };
    },
  ],
  ['a header that is null', manifestSigned({ key: signing, header: 'null' })],
  ['a header that is no JSON', manifestSigned({ key: signing, header: GARBAGE })],
  ['a new root that the one before does not sign', rotationSigned({ key: second.root }, { key: signing })],
  [
    'a new root signed by a stranger',
    rotationSigned({ key: stranger }, { key: second.root }, { key: signing }),
  ],
  [
    'a new root signed by the old signing key',
    rotationSigned({ key: first.signing }, { key: second.root }, { key: signing }),
  ],
  [
    'a new root under the old root’s name',
    rotationSigned({ key: stranger, header: headerText(first.root) }, { key: second.root }, { key: signing }),
  ],
  [
    'a first statement whose signature does not hold',
    (content) => ({
      keys: [
        jws(
          content(statementOf(FEED, 1, first)),
          { key: first.root, bytes: new Uint8Array(64) },
          { key: first.signing },
        ),
      ],
      manifest: jws(manifestOf(), { key: first.signing }),
    }),
  ],
];

/** Signed by everyone who is named, but not by just those whom the statement asks for: that takes reading it. */
const WRONG_SET: readonly (readonly [string, FeedFile])[] = [
  ...(
    [
      ['without its signing key', [first.root]],
      ['without its root', [first.signing]],
      ['in another order', [first.signing, first.root]],
      ['with a stranger', [first.root, first.signing, stranger]],
      ['by a stranger alone', [stranger]],
    ] as const
  ).map(([how, keys]): readonly [string, FeedFile] => [
    `a first statement signed ${how}`,
    {
      keys: [jws(statementOf(FEED, 1, first), ...keys.map((key) => ({ key })))],
      manifest: jws(manifestOf(), { key: first.signing }),
    },
  ]),
  ...(
    [
      ['by the old root alone', [first.root]],
      ['without the new root', [first.root, signing]],
      ['without the new signing key', [first.root, second.root]],
      ['in another order', [first.root, signing, second.root]],
      ['with the old root twice', [first.root, first.root, signing]],
      ['with a stranger for the signing key', [first.root, second.root, stranger]],
    ] as const
  ).map(([how, keys]): readonly [string, FeedFile] => [
    `a second statement signed ${how}`,
    rotationSigned(...keys.map((key) => ({ key })))(honest),
  ]),
];

describe('before a word of the contents is read', () => {
  test.each(BLIND)('refuses %s', async (_, forge) => {
    expect(wordOf(await openFeed(bytesOf(forge(honest))))).toBe('bad-signature');
    expect(wordOf(await openFeed(bytesOf(forge(garbage))))).toBe('bad-signature');
  });

  test('while the same contents under right signatures are read', async () => {
    expect(wordOf(await openFeed(bytesOf(manifestSigned({ key: signing })(honest))))).toBe('fine');
    expect(wordOf(await openFeed(bytesOf(manifestSigned({ key: signing })(garbage))))).toBe('not-a-feed');
    const rightly = rotationSigned({ key: first.root }, { key: second.root }, { key: signing });
    expect(wordOf(await openFeed(bytesOf(rightly(honest))))).toBe('fine');
    expect(wordOf(await openFeed(bytesOf(rightly(garbage))))).toBe('not-a-feed');
  });
});

describe('of those who should sign', () => {
  test.each(WRONG_SET)('refuses %s', async (_, file) => {
    expect(wordOf(await openFeed(bytesOf(file)))).toBe('bad-signature');
  });
});
