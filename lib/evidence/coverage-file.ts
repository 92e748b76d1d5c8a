/**
 * `coverage.json`: what stands in an article and is told by no fact, each with the reason why not. It belongs to a
 * pack's directory and is no part of the pack that readers install.
 */
import * as v from 'valibot';
import type { Finding } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { IdSchema, type Pack } from '#lib/facts/schema.ts';
import { countWords, PLAIN_TEXT, TRIMMED_TEXT } from '#lib/facts/text.ts';
import { OCCURRENCE_KINDS } from './occurrences.ts';

const Line = v.pipe(
  v.string(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(LIMITS.prose, `is longer than ${LIMITS.prose} characters`),
  v.regex(PLAIN_TEXT, 'holds a bidi control, a tag, control or invisible character, or a lone surrogate'),
  v.regex(TRIMMED_TEXT, 'begins or ends with white space'),
);

export const ExemptionSchema = v.strictObject({
  /** Which source; may be left out where the pack has one. */
  source: v.exactOptional(IdSchema),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** At most five words as they stand in the paragraph; every occurrence of the kind that they touch is meant. */
  text: v.pipe(
    Line,
    v.check((text) => countWords(text) <= LIMITS.anchorWords, `has more than ${LIMITS.anchorWords} words`),
  ),
  /** A sentence is exempt with all that stands in it. */
  kind: v.picklist(OCCURRENCE_KINDS),
  reason: Line,
});

export const CoverageSchema = v.array(ExemptionSchema);

export type Exemption = v.InferOutput<typeof ExemptionSchema>;

/** Rows that name no source of the pack, or none where the pack has several. */
export function checkExemptionSources(pack: Pack, exemptions: readonly Exemption[]): Finding[] {
  const ids = pack.sources.map(({ id }) => id);
  return exemptions.flatMap(({ source }, index) => {
    if (source === undefined ? ids.length === 1 : ids.includes(source)) return [];
    const message = source === undefined ? 'is missing' : `“${source}” is not in sources.json`;
    const remedy = `name one of ${ids.join(', ')}`;
    return [
      { file: 'coverage.json', id: `#${index}`, field: 'source', path: `/${index}/source`, message, remedy },
    ];
  });
}
