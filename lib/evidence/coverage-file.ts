/**
 * `coverage.json`: what stands in an article and is told by no fact, each with the reason why not. It belongs to a
 * pack's directory and is no part of the pack that readers install.
 */
import * as v from 'valibot';
import type { Finding } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { FragmentSchema, IdSchema, type Pack, ProseSchema } from '#lib/facts/schema.ts';
import { countWords } from '#lib/facts/text.ts';
import { OCCURRENCE_KINDS } from './occurrences.ts';

export const ExemptionSchema = v.strictObject({
  /** Which source; may be left out where the pack has one. */
  source: v.exactOptional(IdSchema),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** At most five words as they stand in the paragraph; every occurrence of the kind that they touch is meant. */
  text: v.pipe(
    FragmentSchema,
    v.check((text) => countWords(text) <= LIMITS.anchorWords, `has more than ${LIMITS.anchorWords} words`),
  ),
  /** A sentence is exempt with all that stands in it. */
  kind: v.picklist(OCCURRENCE_KINDS),
  reason: ProseSchema,
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
