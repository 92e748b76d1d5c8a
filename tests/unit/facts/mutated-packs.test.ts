/** Packs with something wrong: two verdicts on their shape and two on their invariants, made independently, agree. */
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '#cli/pack-json-schema.ts';
import type { Finding } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { anyPack } from '#tests/harness/arbitrary-pack.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';
import { anyMutation, mutate } from '#tests/unit/facts/mutations.ts';
import { brokenPlaces } from '#tests/unit/facts/second-checker.ts';
import { anyTwist, twist } from '#tests/unit/facts/twists.ts';

const MUTANTS = quantity(2000, 200, 'mutated packs');

const schema: object = JSON.parse(packJsonSchema());
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

const anySound = fc.oneof(anyPack, fc.constant(floodPack()));
/** A pack with up to three changes of either kind, as it arrives: what JSON cannot say does not. */
const anyMutant = fc
  .tuple(anySound, fc.array(anyTwist, { maxLength: 3 }), fc.array(anyMutation, { maxLength: 2 }))
  .map(([sound, twists, mutations]): unknown => {
    const pack = structuredClone(sound);
    for (const change of twists) twist(pack, change);
    for (const change of mutations) mutate(pack, change);
    return JSON.parse(JSON.stringify(pack));
  });
const anyTwisted = fc
  .tuple(anySound, fc.array(anyTwist, { minLength: 1, maxLength: 2 }))
  .map(([sound, twists]): unknown => {
    const pack = structuredClone(sound);
    for (const change of twists) twist(pack, change);
    return pack;
  });

/** Where a finding lies, in the words of the second checker. */
const placeOf = ({ file, field }: Finding) =>
  field === 'id' ? 'id' : `${file.replace('.json', '')}.${/^[A-Za-z]*/u.exec(field)?.[0] ?? ''}`;

describe('of the shape of', () => {
  test(`${MUTANTS.words} the schema in code and the published one think alike, and nothing of a refused one is kept`, () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(anyMutant, (mutant) => {
        const shape = parsePack(mutant);
        verdicts[shape.ok ? 'accepted' : 'refused']++;
        expect(validate(mutant)).toBe(shape.ok);
        if (shape.ok) expect(shape.pack).toEqual(mutant);
        else {
          expect(Object.keys(shape).toSorted()).toEqual(['findings', 'ok']);
          expect(shape.findings.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: MUTANTS.count, seed: 2 },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(MUTANTS.count / 10);
  });
});

describe('of the invariants of', () => {
  test('sound packs, the second checker finds nothing', () => {
    fc.assert(
      fc.property(anySound, (pack) => {
        expect([...brokenPlaces(pack)]).toEqual([]);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test(`${MUTANTS.words} both checkers say the same, place by place`, () => {
    const verdicts = { accepted: 0, refused: 0 };
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyTwisted, (twisted) => {
        const shape = parsePack(twisted);
        fc.pre(shape.ok);
        if (!shape.ok) return;
        const expected = brokenPlaces(shape.pack);
        const found = new Set(checkInvariants(shape.pack).map(placeOf));
        for (const place of expected) seen.add(place);
        verdicts[expected.size === 0 ? 'accepted' : 'refused']++;
        // Which of two rows of one id is meant is not for a second checker to say.
        if (expected.has('id')) expect(found).toContain('id');
        else expect(found).toEqual(expected);
      }),
      { numRuns: MUTANTS.count, seed: 4 },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(MUTANTS.count / 20);
    expect(RARE.filter((place) => !seen.has(place))).toEqual([]);
  });
});

/** What a run of any length meets with. */
const RARE = ['id', 'claims.by', 'claims.said', 'claims.supersedes', 'entities.when', 'figures.derivedFrom'];
