/** Why each name of a text is marked or not, as the command says it: for people and for programs, of texts and pages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { MARKED_FROM, WEIGHTS } from '#lib/match/weights.ts';
import { runCli } from './run-cli.ts';
import { PACK } from './small-finder.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const KEY = `From ${MARKED_FROM} points a name is marked wherever it stands; a text that speaks of the subject adds ${WEIGHTS.subject.points}.`;
const root = mkdtempSync(join(tmpdir(), 'annotate-explain-'));
afterAll(() => rmSync(root, { recursive: true }));

const pack = join(root, 'tides.json');
writeFileSync(pack, JSON.stringify(PACK));

const explain = (input: string, ...args: string[]) =>
  runCli(['annotate', '--explain', '--pack', pack, ...args], { input });

const { unambiguous } = WEIGHTS;

interface Find {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marked: boolean;
  readonly verdict: string;
}

interface Answer {
  readonly text: string;
  readonly mentions: readonly { readonly start: number }[];
  readonly speaksOfSubject: boolean;
  readonly explained: readonly Find[];
}

const answer = async (input: string, ...args: string[]) =>
  JSON.parse((await explain(input, '--json', ...args)).stdout) as Answer;

describe('annotate --explain', () => {
  test('says of each name in a text where it stands, whether it is marked, and why', async () => {
    const { status, stdout, stderr } = await explain('The harbour.\n\nHere Vellmar lay.');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`\
3:6  “Vellmar”  marked wherever it stands
    port: +${unambiguous.points} points
      form “Vellmar”: as the pack writes it
      +${unambiguous.points} ${unambiguous.why}

The text does not speak of the pack’s subject, beyond paragraphs that do so by themselves.
${KEY}
`);
  });

  test('tells a name that is left out from one that a text about the subject releases', async () => {
    const alone = await explain('Lund scored twice.');
    expect(alone.stdout).toContain(
      '1:1  “Lund”  left out, as the text does not speak of the pack’s subject\n',
    );
    const told = await explain(
      'Vellmar lay still, and Ada Holm saw it.\n\nVellmar lay still, and Lund scored twice.',
    );
    expect(told.stdout).toContain(
      '3:24  “Lund”  marked, as the text around it speaks of the pack’s subject (+2)\n',
    );
    expect(told.stdout).toMatch(/\nThe text speaks of the pack’s subject\.\n/u);
  });

  test('says what speaks against a name that is left alone, with the words that do', async () => {
    const { stdout } = await explain('Olga Lund came.');
    const { points, why } = WEIGHTS['other-given-name'];
    expect(stdout).toMatch(/“Lund” {2}left alone\n {4}mayor: −\d points, not offered\n/u);
    expect(stdout).toContain(`      −${Math.abs(points)} ${why} (“Olga”)\n`);
  });

  test('counts the blocks of a page', async () => {
    const page = '<!doctype html><h1>News</h1><p>Here Vell<b>mar</b> lay.</p>';
    expect((await explain(page)).stdout).toContain('2:6  “Vellmar”  marked wherever it stands\n');
    expect((await explain(page, '--text')).stdout).not.toContain('Vellmar');
  });

  test.each([
    ['a text', 'Olga Lund came.\n\nHere Vellmar lay.', []],
    ['a page', '<p>Olga Lund came.</p><p>Here Vell<b>mar</b> lay.</p>', ['--html']],
  ])('tells programs the same of %s, with offsets into its text', async (_, input, options) => {
    const { text, mentions, speaksOfSubject, explained } = await answer(input, ...options);
    expect(text).toBe('Olga Lund came.\n\nHere Vellmar lay.');
    expect(speaksOfSubject).toBe(false);
    expect(explained).toMatchObject([
      {
        start: 5,
        end: 9,
        text: 'Lund',
        block: 0,
        marked: false,
        verdict: 'none',
        senses: [{ entity: 'mayor', form: 'Lund', rules: [], reasons: [{ by: 'Olga' }], stands: false }],
      },
      {
        start: 22,
        end: 29,
        text: 'Vellmar',
        block: 1,
        marked: true,
        verdict: 'marked',
        senses: [{ entity: 'port', reasons: [{ ...unambiguous, by: '' }], points: unambiguous.points }],
      },
    ]);
    for (const find of explained) expect(text.slice(find.start, find.end)).toBe(find.text);
    expect(mentions.map(({ start }) => start)).toEqual(
      explained.filter(({ marked }) => marked).map(({ start }) => start),
    );
  });

  test('leaves the document as it was where nothing is to be explained', async () => {
    const { stdout } = await runCli(['annotate', '--json', '--pack', pack], { input: 'Vellmar' });
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['text', 'mentions']);
  });

  test('explains the members of its document in the help', async () => {
    const { stdout } = await runCli(['annotate', '--help']);
    const { text: _, mentions: __, ...members } = await answer('Vellmar');
    const [find = {}] = members.explained;
    for (const member of [...Object.keys(members), ...Object.keys(find)]) expect(stdout).toContain(member);
  });

  test.each([['--all'], ['--ndjson']])('refuses %s beside it in one line', async (option) => {
    const { status, stdout, stderr } = await explain('', option);
    expect(stderr).toMatch(/^according-to: --explain .*\n$/u);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
