import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '#cli/pack-json-schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';
import { anyMutation, mutate } from '#tests/unit/facts/mutations.ts';

const schema: unknown = JSON.parse(packJsonSchema());
if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Changed packs that are tried: the time goes into copying them. */
const RUNS = 600;

describe('the published JSON Schema', () => {
  test('is the one made from the schema in the code', () => {
    expect(readFileSync(new URL('../../../docs/fact-pack.schema.json', import.meta.url), 'utf8')).toBe(
      packJsonSchema(),
    );
  });

  test('is of the 2020-12 dialect', () => {
    expect(Reflect.get(schema, '$schema')).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('accepts what the code accepts', () => {
    expect(validate(floodPack())).toBe(true);
  });

  test('and the code agree on packs changed in any way', () => {
    const verdicts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(fc.array(anyMutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const document: unknown = JSON.parse(JSON.stringify(floodPack()));
        for (const mutation of mutations) mutate(document, mutation);
        // What travels is text: what JSON cannot say cannot arrive.
        const arrived: unknown = JSON.parse(JSON.stringify(document));
        const isAccepted = parsePack(arrived).ok;
        verdicts[isAccepted ? 'accepted' : 'rejected']++;
        expect(validate(arrived)).toBe(isAccepted);
      }),
      { numRuns: RUNS },
    );
    // The property would hold of a schema that rejects everything.
    expect(verdicts.accepted).toBeGreaterThan(RUNS / 50);
    expect(verdicts.rejected).toBeGreaterThan(RUNS / 5);
  }, 60_000);
});
