/** docs/fact-pack.md is written by hand: it names what the schema names. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OCCURRENCE_KINDS } from '#lib/evidence/occurrences.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import {
  CLAIM_KINDS,
  ClaimSchema,
  DisputeSchema,
  ENTITY_KINDS,
  EntitySchema,
  FigureSchema,
  FORMAT,
  NEEDS,
  PackHeadSchema,
  QUALIFIERS,
  SourceSchema,
} from '#lib/facts/schema.ts';

const text = readFileSync(new URL('../../../docs/fact-pack.md', import.meta.url), 'utf8');
/** The part of the document under a heading that begins so. */
const section = (heading: string) => {
  const start = text.indexOf(`\n## ${heading}`);
  expect(start).toBeGreaterThan(-1);
  return text.slice(start, text.indexOf('\n## ', start + 1));
};

const LISTS = [
  ['Head', PackHeadSchema],
  ['Sources', SourceSchema],
  ['Entities', EntitySchema],
  ['Claims', ClaimSchema],
  ['Figures', FigureSchema],
  ['Disputes', DisputeSchema],
] as const;

describe('the description of the format', () => {
  test.each(LISTS)('names every member of %s, and says which may be left out', (heading, { entries }) => {
    const described = section(heading);
    for (const [member, schema] of Object.entries(entries)) {
      expect(described).toContain(`\`${member}${schema.type === 'exact_optional' ? '?' : ''}\``);
    }
  });

  test('names every value of every enumeration', () => {
    const enumerations = section('Enumerations');
    for (const value of [...ENTITY_KINDS, ...CLAIM_KINDS, ...QUALIFIERS, ...NEEDS])
      expect(enumerations).toContain(`\`${value}\``);
    for (const kind of OCCURRENCE_KINDS) expect(text).toContain(`\`${kind}\``);
    expect(text).toContain(FORMAT);
  });

  test('gives the limits', () => {
    const limits = section('Limits');
    const given = [
      LIMITS.packBytes / 2 ** 20,
      LIMITS.depth,
      LIMITS.id,
      LIMITS.name,
      LIMITS.prose,
      LIMITS.anchor,
      LIMITS.url,
      LIMITS.names,
    ];
    for (const limit of given) expect(limits).toContain(limit.toLocaleString('en'));
  });
});
