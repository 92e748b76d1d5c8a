/** `KEYS.json`: the key statements of a feed, signed where the root key lies, carried to where the feed is published. */
import * as v from 'valibot';
import { followChain } from '#lib/feed/chain.ts';
import { type Jws, JwsSchema, type KeyStatement } from '#lib/feed/feed-file.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { fail } from './fail.ts';
import { readInput } from './read-input.ts';

/** Key statements as they are signed and as they are read, oldest first. */
export interface KeyChain {
  readonly jws: readonly Jws[];
  readonly statements: readonly KeyStatement[];
}

const KeysSchema = v.pipe(v.array(JwsSchema), v.minLength(1), v.maxLength(FEED_LIMITS.keyStatements));

/** Reads key statements and verifies their chain. Throws BadInput if it does not hold. */
export async function readKeyChain(path: string): Promise<KeyChain> {
  const { name, text } = await readInput(path);
  const jws = v.safeParse(KeysSchema, parsed(text, name));
  if (!jws.success)
    return fail(`${name}: holds no key statements; write them with \`according-to pack sign\``);
  return chainOf(jws.output, name);
}

/** Verifies a chain of key statements. `name`: where it stands, for the message. */
export async function chainOf(jws: readonly Jws[], name: string): Promise<KeyChain> {
  const chain = await followChain(jws);
  if (chain.ok) return { jws, statements: chain.value };
  const { why, detail } = chain.trouble;
  return fail(`${name}: the chain of keys does not hold (${detail ?? why}); take the file as it was signed`);
}

/** The text of the file. */
export function keyChainText(jws: readonly Jws[]): string {
  return `${JSON.stringify(jws)}\n`;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail(`${name}: is not JSON; write it with \`according-to pack sign\``);
  }
}
