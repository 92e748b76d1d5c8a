/** What a reader holds against a feed from one check to the next: keys, and the highest state seen. */
import * as v from 'valibot';
import { IdSchema } from '#lib/facts/schema.ts';
import { KeyStatementSchema } from './feed-file.ts';

export const TrustSchema = v.strictObject({
  feed: IdSchema,
  /** The last key statement that was followed. */
  keys: KeyStatementSchema,
  /** Highest manifest version seen, whether or not its packs were installed: nothing lower is believed again. */
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** SHA-256 (lower-case hex) of that manifest's payload: the same version never holds anything else. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

export type Trust = v.InferOutput<typeof TrustSchema>;
