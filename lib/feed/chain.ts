/** The chain of key statements: who may sign, from the first root on. */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { readCanonical } from './canonical.ts';
import { type Jws, type KeyStatement, KeyStatementSchema, type PublicKey } from './feed-file.ts';
import { sameKey, signersOf, verifiedPayload } from './jws.ts';

/**
 * The keys that have to sign a statement, in the order in which their signatures stand: the root before it, its own
 * root, its own signing key. A key that would stand twice stands once.
 */
export function neededSigners(previous: KeyStatement | undefined, next: KeyStatement): readonly PublicKey[] {
  const keys = [...(previous ? [previous.root] : []), next.root, next.signing];
  return keys.filter((key, index) => keys.findIndex((other) => sameKey(key, other)) === index);
}

/**
 * Follows a chain from its first statement, which nobody vouches for but itself.
 *
 * @returns the statements, at least one; `bad-signature` where one is not signed as it has to be, `not-a-feed` where
 *   what was rightly signed is no statement or not the next one
 */
export async function followChain(keys: readonly Jws[]): Promise<Outcome<readonly KeyStatement[]>> {
  const statements: KeyStatement[] = [];
  for (const [index, jws] of keys.entries()) {
    const next = await nextStatement(statements.at(-1), jws, index + 1);
    if (!next.ok) return next;
    statements.push(next.value);
  }
  return done(statements);
}

async function nextStatement(
  previous: KeyStatement | undefined,
  jws: Jws,
  number: number,
): Promise<Outcome<KeyStatement>> {
  const badSignature = trouble('bad-signature', `key statement ${number}`);
  const signers = signersOf(jws);
  const [first] = signers ?? [];
  if (signers === undefined || first === undefined) return badSignature;
  // Before a word of it is read: the root that readers know so far has signed it.
  if (previous && !sameKey(previous.root, first)) return badSignature;
  const payload = await verifiedPayload(jws, signers);
  if (payload === undefined) return badSignature;

  const reading = readCanonical(KeyStatementSchema, payload);
  if (!reading.ok) return trouble('not-a-feed', `key statement ${number} ${reading.problem}`);
  const statement = reading.value;
  const needed = neededSigners(previous, statement);
  if (needed.length !== signers.length || !needed.every((key, index) => key.x === signers[index]?.x)) {
    return badSignature;
  }
  if (statement.number !== number) {
    return trouble('not-a-feed', `key statement ${number} calls itself number ${statement.number}`);
  }
  if (previous && previous.feed !== statement.feed) {
    return trouble('not-a-feed', `key statement ${number} is of another feed, ${statement.feed}`);
  }
  return done(statement);
}
