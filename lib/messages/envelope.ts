/**
 * How a message travels: `{ name, request }` one way, a Result the other. Pure: transport is `lib/platform`.
 * Each side hands in the schemas of the messages it knows, so that a page's script carries only its own.
 */
import * as v from 'valibot';
import type { MESSAGES, MessageName, Request, Response } from './message-map.ts';
import { FailureSchema, failure, type Result } from './result.ts';

/** The schemas of some messages. */
export type Schemas<N extends MessageName> = Pick<typeof MESSAGES, N>;

export interface Envelope<N extends MessageName> {
  readonly name: N;
  readonly request: unknown;
}

const EnvelopeSchema = v.strictObject({ name: v.string(), request: v.unknown() });

/** A handler's view of a message: the request has been checked. */
export type Handlers<N extends MessageName, Sender> = {
  readonly [K in N]: (
    request: Request<K>,
    sender: Sender,
  ) => Promise<Result<Response<K>>> | Result<Response<K>>;
};

/** The envelope of an incoming value, or undefined if it is none of these messages. */
export function openEnvelope<N extends MessageName>(
  schemas: Schemas<N>,
  incoming: unknown,
): Envelope<N> | undefined {
  const parsed = v.safeParse(EnvelopeSchema, incoming);
  if (!parsed.success || !Object.hasOwn(schemas, parsed.output.name)) return undefined;
  return { name: parsed.output.name as N, request: parsed.output.request };
}

/** Checks the request, runs the handler, and turns whatever it throws into a value. */
export async function answer<N extends MessageName, Sender>(
  schemas: Schemas<N>,
  { name, request }: Envelope<N>,
  sender: Sender,
  handlers: Handlers<N, Sender>,
): Promise<Result<Response<N>>> {
  const parsed = v.safeParse(schemas[name].request, request);
  if (!parsed.success) return failure('malformed', describe(name, parsed.issues));
  try {
    return await handlers[name](parsed.output as Request<N>, sender);
  } catch (error) {
    return failure('browser', String(error));
  }
}

/** Checks what came back for `name`. */
export function openAnswer<Known extends MessageName, N extends Known>(
  schemas: Schemas<Known>,
  name: N,
  incoming: unknown,
): Result<Response<N>> {
  const refused = v.safeParse(FailureSchema, incoming);
  if (refused.success) {
    const { why, detail } = refused.output;
    return failure(why, detail);
  }
  const schema = v.strictObject({ ok: v.literal(true), value: schemas[name].response as v.GenericSchema });
  const parsed = v.safeParse(schema, incoming);
  if (!parsed.success) return failure('malformed', describe(name, parsed.issues));
  return { ok: true, value: parsed.output.value as Response<N> };
}

function describe(name: string, [issue]: readonly v.BaseIssue<unknown>[]): string {
  const path = issue?.path?.map((part) => String(part.key)).join('.') ?? '';
  return `${name}: ${path === '' ? '' : `${path}: `}${issue?.message ?? 'does not fit its schema'}`;
}
