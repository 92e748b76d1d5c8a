/** The one form in which a feed is written down, and the reading that accepts no other. */
import * as v from 'valibot';
import type { FeedFile, Jws } from './feed-file.ts';

/** What was read, or where it departs from the format. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

/**
 * A feed as the text of its `feed.json`: members in the schema's order, no white space, one newline at the end. Equal
 * feeds give equal bytes.
 */
export function serialiseFeed({ keys, manifest }: FeedFile): string {
  return `${JSON.stringify({ keys: keys.map(jwsInOrder), manifest: jwsInOrder(manifest) })}\n`;
}

const jwsInOrder = ({ payload, signatures }: Jws): Jws => ({
  payload,
  signatures: signatures.map(({ protected: header, signature }) => ({ protected: header, signature })),
});

/**
 * Reads JSON that has to stand in its one form: strict UTF-8 without a byte order mark, nothing that the schema does not
 * name, and exactly the text that `write` gives for the value. So a member given twice, an escape too many or a space
 * is refused, and every reader reads the same.
 *
 * @param write by default `JSON.stringify`; members then stand in the schema's order, without white space
 */
export function readCanonical<S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array,
  write: (value: v.InferOutput<S>) => string = (value) => JSON.stringify(value),
): Reading<v.InferOutput<S>> {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const result = v.safeParse(schema, json.value, { abortEarly: true });
  if (!result.success) return { ok: false, problem: whereOf(result.issues[0]) };
  return write(result.output) === json.text
    ? { ok: true, value: result.output }
    : { ok: false, problem: 'is not written in the one form the format has' };
}

function parseJson(bytes: Uint8Array): (Reading<unknown> & { readonly ok: false }) | Json {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return { ok: true, text, value };
  } catch {
    return { ok: false, problem: 'is not JSON in UTF-8' };
  }
}

interface Json {
  readonly ok: true;
  readonly text: string;
  readonly value: unknown;
}

/** Says where the format does not hold. A name that the file made up is not repeated to the reader. */
function whereOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  return /^[\w.-]{1,100}$/u.test(path)
    ? `is not as the format has it at ${path}`
    : 'is not as the format has it';
}
