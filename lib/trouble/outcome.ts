/** What an operation on packs and feeds comes to: a value, or the one trouble that ended it. Nothing is thrown. */
import * as v from 'valibot';
import { type Trouble, type TroubleName, TroubleSchema } from './troubles.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A failed outcome; `detail` as in `TroubleSchema`. */
export const trouble = (why: TroubleName, detail?: string): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: detail === undefined ? { why } : { why, detail: detail.slice(0, 500) },
});

/** An outcome as it crosses contexts. */
export const OutcomeSchema = <S extends v.GenericSchema>(value: S) =>
  v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), trouble: TroubleSchema }),
  ]);
