/** What holds of every pack: it is written without loss, in one form, and read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPack, serialisePack } from '#lib/facts/canonical.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { anyPack } from '#tests/harness/arbitrary-pack.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { shuffled } from '#tests/unit/facts/shuffled.ts';

const PACKS = quantity(5000, 400, 'generated packs');

/** The pack of a text that is read as an imported file is. */
function readBack(text: string): Pack {
  const document = readDocument(new TextEncoder().encode(text), 'pack.json');
  if (!document.ok || document.findings.length > 0) throw new Error(document.findings[0]?.message);
  const shape = parsePack(document.value);
  if (!shape.ok) throw new Error(JSON.stringify(shape.findings));
  return shape.pack;
}

describe(`a generated pack`, () => {
  test('has, now and then, everything that a pack can have', () => {
    const members = new Set<string>();
    const note = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        const place = Array.isArray(value) ? `${path}[]` : `${path}.${key}`;
        members.add(member === null ? `${place} null` : place);
        note(member, place);
      }
    };
    for (const pack of fc.sample(anyPack, { numRuns: 100, seed: 1 })) note(pack, '');
    const rare = ['.claims[].supersedes', '.figures[].derivedFrom', '.figures[].max', '.entities[].when'];
    const more = ['.claims[].via[]', '.claims[].review.of', '.figures[].value null', '.figures[].since'];
    const last = ['.disputes[].positions[].claims[]', '.claims[].said null', '.figures[].asOf null'];
    expect([...rare, ...more, ...last].filter((member) => !members.has(member))).toEqual([]);
  });

  test(`${PACKS.words} are sound, read back as they were, and have one form whatever their order`, () => {
    fc.assert(
      fc.property(anyPack, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (pack, keys) => {
        const text = serialisePack(pack);
        const back = readBack(text);
        expect(checkInvariants(pack)).toEqual([]);
        expect(back).toEqual(canonicalPack(pack));
        // Nothing but order is what the canonical form changes.
        expect(canonicalPack(shuffled(back, keys))).toEqual(canonicalPack(pack));
        expect(serialisePack(back)).toBe(text);
        expect(serialisePack(shuffled(pack, keys))).toBe(text);
      }),
      { numRuns: PACKS.count, seed: 1 },
    );
  });
});
