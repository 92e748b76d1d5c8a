/** The measurement as it is run, over marked texts and a small pack of our own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { WEIGHTS } from '#lib/match/weights.ts';
import { runCli } from './run-cli.ts';
import { PACK } from './small-finder.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'quality-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with these files. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

const pack = join(root, 'tides.json');
writeFileSync(pack, JSON.stringify(PACK));

const quality = (...args: string[]) => runCli(['quality', '--pack', pack, ...args]);

const at = (text: string, surface: string) => ({
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  surface,
});
const paragraph = (
  id: string,
  text: string,
  mentions: Record<string, string>,
  traps: Record<string, string> = {},
  heldOut = false,
) => ({
  id,
  language: id.slice(0, 2),
  text,
  heldOut,
  mentions: Object.entries(mentions).map(([surface, entity]) => ({ ...at(text, surface), entity })),
  nonmentions: Object.entries(traps).map(([surface, why]) => ({ ...at(text, surface), why })),
});

const GOLD = {
  paragraphs: [
    paragraph('en1', 'Ships lay at Vellmar.', { Vellmar: 'Vellmar' }),
    paragraph('en2', 'Lund scored twice.', { Lund: 'Per Lund' }),
    paragraph('en3', 'We read Vellmar all night.', {}, { Vellmar: 'a novel' }),
    paragraph('de1', 'Die Flut bei Hellmar.', { Hellmar: 'Vellmar' }),
    paragraph('de2', 'Ada Holm sprach.', { 'Ada Holm': 'Ada Holm' }, {}, true),
  ],
};
const marked = folder('marked', { 'gold.json': JSON.stringify(GOLD) });

describe('quality', () => {
  test('prints a table for what is visible, one for what is held out, and one of everything', async () => {
    const { status, stdout, stderr } = await quality(marked);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`\
Excerpts marked by hand (gold.json)
  language  texts  names  found  recall  traps  false  precision
  de            1      1      0   0.000      0      0      1.000
  en            3      2      1   0.500      1      1      0.500
  all           4      3      1   0.333      1      1      0.500

Excerpts marked by hand, held out (gold.json)
  language  texts  names  found  recall  traps  false  precision
  de            1      1      1   1.000      0      0      1.000
  all           1      1      1   1.000      0      0      1.000

Everything
  language  texts  names  found  recall  traps  false  precision
  de            2      2      1   0.500      0      0      1.000
  en            3      2      1   0.500      1      1      0.500
  all           5      4      2   0.500      1      1      0.666
`);
  });

  test('lists each miss and each false mark in its place, with the reason', async () => {
    const { stdout } = await quality(marked);
    expect(stdout).toContain(`
Missed: 2

  en2  en  [Lund] scored twice.
      means Per Lund: the text does not speak of the pack’s subject (only mayor 1)
      mayor 0, by “Lund” (as the pack writes it)

  de1  de  Die Flut bei [Hellmar].
      means Vellmar: no form of this name is known

Marked wrongly: 1

  en3  en  We read [Vellmar] all night.
      marked as port: a novel
      port +2, by “Vellmar” (as the pack writes it): +2 the pack holds this name for unmistakable
`);
  });

  test('says so where nothing went wrong', async () => {
    const fine = folder('fine', { 'gold.json': JSON.stringify({ paragraphs: GOLD.paragraphs.slice(0, 1) }) });
    const { stdout } = await quality(fine);
    expect(stdout).toContain('\nNo name was missed.\n\nNothing was marked wrongly.\n');
    expect(stdout).not.toContain('Everything');
  });

  test('prints sums, misses and false marks as data', async () => {
    const { stdout } = await quality(marked, '--json');
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      pack: { id: 'tides', version: 1 },
      without: [],
      total: { texts: 5, due: 4, hits: 2, traps: 1, falseMarks: 1, recall: 0.5, precision: 2 / 3 },
      sets: [
        {
          file: 'gold.json',
          heldOut: false,
          sums: { de: { recall: 0 }, en: { recall: 0.5 }, all: { due: 3 } },
        },
        { file: 'gold.json', heldOut: true, sums: { all: { recall: 1 } }, misses: [], falseMarks: [] },
      ],
    });
    expect(answer.sets[0].misses).toMatchObject([
      { text: 'en2', start: 0, end: 4, surface: 'Lund', means: 'Per Lund', met: [{ verdict: 'waits' }] },
      { text: 'de1', language: 'de', start: 13, end: 20, why: 'no form of this name is known', met: [] },
    ]);
    expect(answer.sets[0].falseMarks).toMatchObject([
      { text: 'en3', start: 8, end: 15, markedAs: 'port', why: 'a novel', met: [{ verdict: 'marked' }] },
    ]);
  });

  test('measures one language alone', async () => {
    const { stdout } = await quality(marked, '--only', 'en');
    expect(stdout).toMatch(/^ {2}en /mu);
    expect(stdout).not.toMatch(/^ {2}de /mu);
    expect(JSON.parse((await quality(marked, '--only', 'en', '--json')).stdout)).toMatchObject({
      only: 'en',
      total: { texts: 3 },
    });
  });

  test('shows what weights are worth: the table without them, and the sum with all of them', async () => {
    const { stdout } = await quality(marked, '--only', 'en', '--without', 'unambiguous', '--without', 'club');
    expect(stdout).toContain(`\
  language          texts  names  found  recall  traps  false  precision
  en                    3      2      0   0.000      1      0      1.000
  all                   3      2      0   0.000      1      0      1.000
  with all weights      3      2      1   0.500      1      1      0.500
`);
    const { stdout: json } = await quality(marked, '--without', 'subject', '--json');
    expect(JSON.parse(json)).toMatchObject({ without: ['subject'], total: { hits: 2 } });
  });

  test('reads annotated news beside the excerpts', async () => {
    const doc = { file: 'a.txt', language: 'cs', text: 'V Vellmar', mentions: [] };
    const both = folder('both', {
      'gold.json': JSON.stringify({ paragraphs: [] }),
      'slavner.json': JSON.stringify({ docs: [doc] }),
    });
    const { stdout } = await quality(both);
    expect(stdout).toMatch(/^Annotated news \(slavner\.json\)\n/u);
  });

  test('explains each weight and each member of the document in its help', async () => {
    const { status, stdout } = await runCli(['quality', '--help']);
    expect(status).toBe(0);
    for (const [name, { why }] of Object.entries(WEIGHTS)) {
      expect(stdout).toContain(name);
      expect(stdout).toContain(why);
    }
    for (const member of ['misses[]', 'falseMarks[]', 'heldOut']) expect(stdout).toContain(member);
  });
});

describe('what cannot be measured ends with one line on stderr and exit status 2:', () => {
  const empty = folder('empty', {});
  test.each([
    ['no folder', [], /missing required argument 'folder'; see --help/u],
    ['a missing folder', [join(root, 'none')], /none: no such folder; check the path/u],
    ['a file', [join(marked, 'gold.json')], /gold\.json: is a file; name the folder that holds it/u],
    ['a folder without marked texts', [empty], /holds neither gold\.json nor slavner\.json; name a folder/u],
    [
      'broken JSON',
      [folder('broken', { 'gold.json': '{"paragraphs": [' })],
      /gold\.json:1:17: is not JSON \(close bracket expected\); correct it/u,
    ],
    [
      'another shape',
      [folder('other', { 'gold.json': '{}' })],
      /other.gold\.json:1:1: paragraphs is missing; add it/u,
    ],
    ['a language without texts', [marked, '--only', 'xx'], /no text is in “xx”; give --only one of de, en/u],
    ['an unknown weight', [marked, '--without', 'clubb'], /no weight “clubb”; did you mean “club”\?/u],
  ])('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await quality(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
