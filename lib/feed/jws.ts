/** Signatures of a feed: which header a key has, who signed, and whether that holds. Knows nothing of payloads. */
import { base64url, flattenedVerify, importJWK } from 'jose';
import * as v from 'valibot';
import { type Jws, type PublicKey, PublicKeySchema } from './feed-file.ts';

/** The one algorithm (RFC 9864): what a header says can choose no other. */
export const ALGORITHM = 'Ed25519';

const HeaderSchema = v.strictObject({ alg: v.literal(ALGORITHM), jwk: PublicKeySchema });

/** The public half of a key, its members in the order in which every header and statement has them. */
export const publicOf = ({ kty, crv, x }: PublicKey): PublicKey => ({ kty, crv, x });

/** True if both are the same key. Keys have one spelling, so this compares what RFC 7638 hashes. */
export const sameKey = (a: PublicKey, b: PublicKey): boolean => a.x === b.x;

/** The protected header with which a key signs, as an object; its JSON has one form. */
export const headerOf = (key: PublicKey): v.InferOutput<typeof HeaderSchema> => ({
  alg: ALGORITHM,
  jwk: publicOf(key),
});

/** The same in base64url, as it stands in a file. */
export const protectedOf = (key: PublicKey): string => base64url.encode(JSON.stringify(headerOf(key)));

/** The keys that a JWS names as its signers, in its order; undefined where a header names none. Nothing is verified. */
export function signersOf({ signatures }: Jws): readonly PublicKey[] | undefined {
  const signers = signatures.flatMap((signature) => signerOf(signature.protected) ?? []);
  return signers.length === signatures.length ? signers : undefined;
}

function signerOf(header: string): PublicKey | undefined {
  try {
    const result = v.safeParse(HeaderSchema, JSON.parse(new TextDecoder().decode(base64url.decode(header))));
    return result.success ? result.output.jwk : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The payload of a JWS, if each of its signatures holds and they are by just these keys in this order, each under the one
 * header that its key has; undefined if not. The bytes have not been looked at.
 */
export async function verifiedPayload(
  jws: Jws,
  keys: readonly PublicKey[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { payload, signatures } = jws;
  if (keys.length === 0 || keys.length !== signatures.length) return undefined;
  try {
    for (const [index, signature] of signatures.entries()) {
      const key = keys[index];
      if (key === undefined || protectedOf(key) !== signature.protected) return undefined;
      await flattenedVerify({ payload, ...signature }, await importJWK({ ...key }, ALGORITHM), {
        algorithms: [ALGORITHM],
      });
    }
    return new Uint8Array(base64url.decode(payload));
  } catch {
    return undefined;
  }
}
