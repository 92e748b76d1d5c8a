import { describe, expect, test } from 'vitest';
import { openFeed } from '#lib/feed/open-feed.ts';
import { wordOf } from './answers.ts';
import { chainOf, jws, looser, manifestOf, textOf } from './forge.ts';
import { keyOf } from './keys.ts';

const pair = { root: keyOf(1), signing: keyOf(2) };
const file = { keys: chainOf('courier-facts', pair), manifest: jws(manifestOf(), { key: pair.signing }) };
const { keys, manifest } = file;
const fine = textOf(file);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const [signature] = manifest.signatures;
if (signature === undefined) throw new Error('there is a signature');

const WRONG: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', utf8('')],
  ['a byte order mark before', utf8(`\ufeff${fine}`)],
  ['a second newline', utf8(`${fine}\n`)],
  ['no newline', utf8(fine.trimEnd())],
  ['a newline of Windows', utf8(fine.replace('\n', '\r\n'))],
  ['white space within', utf8(fine.replace(',', ', '))],
  ['something after', utf8(`${fine}{}`)],
  ['UTF-16', new Uint8Array(Buffer.from(fine, 'utf16le'))],
  ['a byte that is no UTF-8', new Uint8Array([...utf8(fine), 0xff])],
  ['a member twice', utf8(fine.replace('{"keys":', '{"keys":[],"keys":'))],
  ['the manifest twice', utf8(fine.replace(',"manifest":', ',"manifest":{},"manifest":'))],
  ['a member more', utf8(fine.replace('{', '{"format":1,'))],
  ['__proto__', utf8(fine.replace('{', '{"__proto__":{},'))],
  ['a member in a JWS more', utf8(fine.replace('{"payload"', '{"header":{},"payload"'))],
  ['an unprotected header', utf8(fine.replace('{"protected"', '{"header":{"alg":"none"},"protected"'))],
  ['members in another order', utf8(`${JSON.stringify({ manifest, keys })}\n`)],
  ['an escape', utf8(fine.replace('"keys"', '"\\u006beys"'))],
  ['padding', utf8(fine.replace(signature.signature, `${signature.signature}==`))],
  ['base64 of the ordinary kind', utf8(fine.replace(manifest.payload, `${manifest.payload}+/`))],
  ['unused bits in a signature', utf8(fine.replace(signature.signature, looser(signature.signature)))],
  ['a short signature', utf8(fine.replace(signature.signature, signature.signature.slice(0, 43)))],
  ['a long signature', utf8(fine.replace(signature.signature, `${signature.signature}AAAA`))],
  ['no signatures', utf8(`${JSON.stringify({ keys, manifest: { ...manifest, signatures: [] } })}\n`)],
  [
    'four signatures',
    utf8(`${JSON.stringify({ keys, manifest: { ...manifest, signatures: Array(4).fill(signature) } })}\n`),
  ],
  [
    'a payload that lies elsewhere',
    utf8(`${JSON.stringify({ keys, manifest: { signatures: [signature] } })}\n`),
  ],
  [
    'the flattened form',
    utf8(`${JSON.stringify({ keys, manifest: { payload: manifest.payload, ...signature } })}\n`),
  ],
  [
    'the compact form',
    utf8(
      `${JSON.stringify({ keys, manifest: `${signature.protected}.${manifest.payload}.${signature.signature}` })}\n`,
    ),
  ],
  ['no keys', utf8(`${JSON.stringify({ keys: [], manifest })}\n`)],
  ['nesting without end', utf8('['.repeat(60_000))],
  ['a list', utf8('[]\n')],
  ['null', utf8('null\n')],
];

describe('the one form of a feed', () => {
  test('is accepted', async () => {
    expect(wordOf(await openFeed(utf8(fine)))).toBe('fine');
  });

  test.each(WRONG)('is not kept with %s', async (_, bytes) => {
    expect(wordOf(await openFeed(bytes))).toBe('not-a-feed');
  });

  test('has one spelling of every payload and header, whatever their lengths', async () => {
    let tried = 0;
    for (let length = 0; length < 6; length += 1) {
      const title = 'x'.repeat(1 + length);
      const made = jws(manifestOf({ title }), { key: pair.signing });
      expect(wordOf(await openFeed(utf8(textOf({ keys, manifest: made }))))).toBe('fine');
      if (made.payload.length % 4 === 0) continue;
      tried += 1;
      const loose = { ...made, payload: looser(made.payload) };
      expect(Buffer.from(loose.payload, 'base64url')).toEqual(Buffer.from(made.payload, 'base64url'));
      expect(wordOf(await openFeed(utf8(textOf({ keys, manifest: loose }))))).toBe('not-a-feed');
    }
    expect(tried).toBe(4);
  });
});
