/** docs/fact-pack.md is written by hand: it names what the schema names. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confusableNames } from '#cli/confusables.ts';
import { STARTER_TEXT, starterPack } from '#cli/starter-pack.ts';
import { OCCURRENCE_KINDS } from '#lib/evidence/occurrences.ts';
import { provePack } from '#lib/evidence/prove.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
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
import { parsePack } from '#lib/facts/shape.ts';
import { amountOf, type Measured } from '#lib/quantities/amount.ts';

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

/** The first block of a language in a text. */
const block = (given: string, language: string) =>
  new RegExp(`\\n\`\`\`${language}\\n([^]*?)\`\`\`\\n`, 'u').exec(given)?.[1] ?? '';

describe('the whole pack that is shown', () => {
  const shown: unknown = JSON.parse(block(section('A whole pack'), 'json'));
  const article = block(section('A whole pack'), 'text');
  const shape = parsePack(shown);

  test('breaks no rule', () => {
    expect(shape).toMatchObject({ ok: true });
    if (!shape.ok) return;
    expect(checkInvariants(shape.pack)).toEqual([]);
    expect(confusableNames(shape.pack)).toEqual([]);
    const { entities, sources, claims, figures } = shape.pack;
    expect([entities, sources, claims, figures].map(({ length }) => length)).toEqual([3, 1, 2, 1]);
  });

  test('tells everything the lines say that stand before it', () => {
    expect.assert(shape.ok);
    const [source] = shape.pack.sources;
    expect.assert(source);
    const sha256 = createHash('sha256').update(article).digest('hex');
    expect(source.sha256).toBe(sha256);
    const proof = provePack(shape.pack, source, [], { name: 'source.txt', text: article, sha256 });
    expect(proof.findings).toEqual([]);
    expect(proof.paragraphs).toBe(source.paragraphs);
  });

  test('is the one that `pack new` writes', () => {
    expect(shown).toEqual(starterPack('marel-earthquake-2021', '2021-05-06T12:00:00Z'));
    expect(article).toBe(STARTER_TEXT);
  });

  test('has its magnitude printed as the section on figures says', () => {
    expect.assert(shape.ok);
    const [magnitude] = shape.pack.figures;
    expect.assert(magnitude);
    const printed = (figure: Measured) =>
      amountOf(figure, 'en')
        .pieces.map(({ text: piece }) => piece)
        .join('')
        .replaceAll('\u00a0', ' ');
    const points: Measured = { value: 62, unit: 'point', label: 'consumer confidence' };
    expect(printed(magnitude)).toBe('4.8');
    expect(printed(points)).toBe('62 points');
    expect(printed({ ...points, unit: 'percent' })).toBe('62%');
    for (const words of ['“4.8”', '“62 points”', '`percent`']) expect(section('Figures')).toContain(words);
  });
});

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
      LIMITS.evidence,
      LIMITS.about,
      LIMITS.via,
      LIMITS.authors,
      LIMITS.notMentions,
      LIMITS.positions,
      LIMITS.positionClaims,
    ];
    for (const limit of given) expect(limits).toContain(limit.toLocaleString('en'));
  });
});
