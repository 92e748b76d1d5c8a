/** Line and column of a finding are those of the value it speaks of: the source is cut there and compared. */
import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import type { Path } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { pathOf, placed } from '#lib/json/placed.ts';
import { type JsonDocument, readDocument } from '#lib/json/read-document.ts';
import { anyPack } from '#tests/harness/arbitrary-pack.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { anyMutation, mutate } from '#tests/unit/facts/mutations.ts';
import { anyTwist, twist } from '#tests/unit/facts/twists.ts';

const PACKS = quantity(1000, 150, 'broken packs');

function read(source: string): JsonDocument {
  const document = readDocument(new TextEncoder().encode(source), 'news.json');
  if (!document.ok) throw new Error(document.findings[0].message);
  return document;
}

/** The source from a line and column on. */
const from = (source: string, line: number, column: number) =>
  source
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);

/** The value that begins a source, whatever follows it; of a member, its value. */
function valueAt(source: string): unknown {
  const value = source.replace(/^"(?:[^"\\]|\\.)*"\s*:\s*/u, '');
  return JSON.parse(value.slice(0, parseTree(value)?.length));
}

/** The value at a path, or the nearest one around what is missing. */
function nearest(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
    return value;
  return nearest(Reflect.get(value, step), rest);
}

describe('findings', () => {
  test(`${PACKS.words} are placed where the value stands, however it is laid out`, () => {
    let seen = 0;
    fc.assert(
      fc.property(
        anyPack,
        fc.array(anyTwist, { maxLength: 2 }),
        fc.array(anyMutation, { maxLength: 1 }),
        fc.constantFrom(0, 1, '\t'),
        (sound, twists, mutations, indent) => {
          const pack = structuredClone(sound);
          for (const change of twists) twist(pack, change);
          for (const change of mutations) mutate(pack, change);
          const source = JSON.stringify(pack, undefined, indent);
          const document = read(source);
          const shape = parsePack(document.value);
          const findings = shape.ok ? checkInvariants(shape.pack) : shape.findings;
          for (const { path, line = 0, column = 0 } of placed(findings.slice(0, 3), document)) {
            seen++;
            expect(valueAt(from(source, line, column))).toEqual(nearest(document.value, pathOf(path)));
          }
        },
      ),
      { numRuns: PACKS.count, seed: 8 },
    );
    expect(seen).toBeGreaterThan(PACKS.count / 3);
  });

  test('bear the name of the document that was read', () => {
    const pack = floodPackWith((broken) =>
      Object.assign(item(broken.claims, 'courier-rain'), { by: 'nobody' }),
    );
    const document = read(JSON.stringify(pack, undefined, 2));
    expect(placed(checkInvariants(pack), document)).toEqual([
      expect.objectContaining({
        file: 'news.json',
        id: 'courier-rain',
        field: 'by',
        line: expect.any(Number),
      }),
    ]);
  });

  test('that have their line keep it', () => {
    const document = read('{"a": 1,\n"a": 2}');
    expect(placed(document.findings, document)).toEqual(document.findings);
  });
});
