/**
 * Feeds written by hand with Node's own cryptography and none of the code under test: rightly, as docs/feed.md has it,
 * or wrongly in one place.
 */
import { sign } from 'node:crypto';
import type { FeedFile, Jws, KeyStatement, Manifest } from '#lib/feed/feed-file.ts';
import type { PrivateKey } from '#lib/feed/publish.ts';
import { nodeKey } from './keys.ts';

/** One signature as a forger writes it; what is left out is as it should be. */
export interface Signature {
  readonly key: PrivateKey;
  /** The header as text. */
  readonly header?: string;
  /** What is signed in place of header and payload. */
  readonly over?: string;
  /** Bytes that stand in place of a signature. */
  readonly bytes?: Uint8Array;
}

export const base64url = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** The same bytes in another spelling: the last character carries bits that no byte uses, and one of them is set. */
export const looser = (text: string): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);

/** The public half of a key as headers and statements have it. */
export const publicHalf = ({ kty, crv, x }: PrivateKey) => ({ kty, crv, x });

export const headerText = (key: PrivateKey): string =>
  JSON.stringify({ alg: 'Ed25519', jwk: publicHalf(key) });

/** What a JWS is about: a text, bytes, or a value as JSON. */
export type Content = string | Uint8Array | object;

export function jws(content: Content, ...signatures: readonly Signature[]): Jws {
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  const payload = base64url(isRaw ? content : JSON.stringify(content));
  return {
    payload,
    signatures: signatures.map(({ key, header = headerText(key), over, bytes }) => {
      const protectedHeader = base64url(header);
      const input = Buffer.from(over ?? `${protectedHeader}.${payload}`);
      return {
        protected: protectedHeader,
        signature: base64url(bytes ?? sign(null, input, nodeKey(key))),
      };
    }),
  };
}

/** Who may sign, with the secret halves. */
export interface Pair {
  readonly root: PrivateKey;
  readonly signing: PrivateKey;
}

export const statementOf = (feed: string, number: number, { root, signing }: Pair): KeyStatement => ({
  feed,
  number,
  root: publicHalf(root),
  signing: publicHalf(signing),
});

/** The keys of a chain, signed as they should be. */
export function chainOf(feed: string, ...pairs: readonly Pair[]): Jws[] {
  return pairs.map((pair, index) => {
    const previous = pairs[index - 1];
    const keys = [...(previous ? [previous.root] : []), pair.root, pair.signing];
    const distinct = new Map(keys.map((key) => [key.x, key]));
    return jws(statementOf(feed, index + 1, pair), ...[...distinct.values()].map((key) => ({ key })));
  });
}

export const manifestOf = (changes: Partial<Manifest> = {}): Manifest => ({
  format: 'fact-feed/1',
  feed: 'courier-facts',
  title: 'Courier facts',
  version: 7,
  issued: '2026-11-01T06:00:00Z',
  expires: '2026-12-01T06:00:00Z',
  packs: [
    {
      id: 'river-dam',
      version: 3,
      title: 'The dam on the river – Плотина',
      file: 'packs/river-dam-3.json.gz',
      length: 5120,
      sha256: 'ab'.repeat(32),
    },
  ],
  ...changes,
});

/** The text of a `feed.json`. */
export const textOf = ({ keys, manifest }: FeedFile): string => `${JSON.stringify({ keys, manifest })}\n`;

export const bytesOf = (file: FeedFile): Uint8Array<ArrayBuffer> => new TextEncoder().encode(textOf(file));
