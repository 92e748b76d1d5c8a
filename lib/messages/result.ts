/**
 * Failures that cross contexts are values: an Error loses its class and its fields on the way, and a rejected
 * promise says nothing that a reader could act on.
 */
import * as v from 'valibot';

/** Why a request was not answered. */
export const FAILURES = [
  /** The message does not have the shape its name promises. */
  'malformed',
  /** The sender may not ask this. */
  'refused',
  /** No one answered: the tab has no script of ours, or the extension was reloaded. */
  'unreachable',
  /** The entity, mention or tab asked for is not there (any more). */
  'not-found',
  /** The browser refused: page, permission or quota. `detail` holds its words. */
  'browser',
] as const;

export const FailureSchema = v.strictObject({
  ok: v.literal(false),
  why: v.picklist(FAILURES),
  detail: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
});
export type Failure = v.InferOutput<typeof FailureSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (why: Failure['why'], detail?: string): Failure =>
  detail === undefined ? { ok: false, why } : { ok: false, why, detail: detail.slice(0, 500) };
