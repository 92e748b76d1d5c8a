/** How names are explained, as a newcomer asks: over the pack that is shipped and a small one of our own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Entity } from '#lib/facts/schema.ts';
import { foldToString } from '#lib/names/fold.ts';
import { formsOf } from '#lib/names/forms.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';
import { runCli } from './run-cli.ts';
import { PACK } from './small-finder.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'names-explain-'));
afterAll(() => rmSync(root, { recursive: true }));

const explain = (...args: string[]) => runCli(['names', 'explain', ...args]);

interface Answer {
  readonly entity: string;
  readonly asked: readonly { readonly text: string; readonly rules: readonly string[] }[];
  readonly alsoNames: readonly string[];
  readonly forms: readonly {
    readonly text: string;
    readonly lang?: string;
    readonly needs: readonly string[];
    readonly rules: readonly string[];
  }[];
}

async function answer(...args: string[]): Promise<Answer> {
  const { stdout } = await explain(...args, '--json');
  return JSON.parse(stdout) as Answer;
}

describe('names explain', () => {
  test('prints whose forms they are and how many, then the forms by language', async () => {
    const { status, stdout, stderr } = await explain('kupyansk');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Kupyansk \(kupyansk, place\): \d+ forms\n\n {2}form +needs +rule\n\nAny language\n/u,
    );
    const polish = /^Polish \(pl\)\n((?: {2}.*\n)+)/mu.exec(stdout)?.[1] ?? '';
    expect(polish).toMatch(/^ {2}Kupjańskiem +exonym; pl: places in -sk, -ck, instrumental$/mu);
    expect(polish).not.toMatch(/\p{sc=Cyrillic}/u);
  });

  test('prints every form that is searched for, as each language writes it, each once', async () => {
    const { stdout } = await explain('kupyansk');
    const { forms } = await answer('kupyansk');
    const searched = formsOf(shippedPack().entities).filter(
      ({ is, entity }) => is === 'name' && entity === 'kupyansk',
    );
    const known = new Set(forms.map(({ text }) => foldToString(text)));
    expect(searched.filter(({ text }) => !known.has(foldToString(text)))).toEqual([]);
    expect(known.size).toBe(new Set(searched.map(({ text }) => foldToString(text))).size);
    expect(new Set(forms.map(({ text, lang }) => `${lang} ${text}`)).size).toBe(forms.length);
    expect(forms).toContainEqual(expect.objectContaining({ text: 'Kupiańska', lang: 'pl' }));
    const rows = stdout.split('\n').filter((line) => /^ {2}(?!form )\S/u.test(line));
    expect(rows.map((line) => line.trim().split('  ')[0]).sort()).toEqual(
      forms.map(({ text }) => text).sort(),
    );
  });

  test('gives every form a rule and a language, or says that the pack writes it so', async () => {
    const pack = shippedPack();
    const written = new Map(
      pack.entities.map(({ id, names }) => [id, new Set(names.map(({ text }) => text))]),
    );
    const answers = await Promise.all(['kupyansk', 'zelensky', 'isw'].map((id) => answer(id)));
    for (const { entity, forms } of answers) {
      expect(forms.length).toBeGreaterThan(20);
      const bare = forms.filter(({ rules }) => rules.length === 0);
      expect(bare.filter(({ text }) => !written.get(entity)?.has(text))).toEqual([]);
      expect(forms.filter(({ rules }) => rules.some((rule) => rule.trim() === ''))).toEqual([]);
      expect(
        forms.filter(({ rules, lang }) => rules.length > 0 && lang === undefined && !isOfAny(rules)),
      ).toEqual([]);
    }
    const { stdout } = await explain('kupyansk');
    for (const line of stdout.split('\n').filter((row) => /^ {2}(?!form )\S/u.test(row)))
      expect(line).toMatch(/ {2}(?:as the pack writes it|\S.*)$/u);
  });

  test('takes any form of a name, whatever its case and script, and says first how it came to that form', async () => {
    const { stdout } = await explain('Зеленського');
    expect(stdout).toMatch(/^Volodymyr Zelensky \(zelensky, person\): /u);
    expect(stdout).toMatch(
      /^asked for: “Зеленського” in Ukrainian: person: surname alone; uk: .*genitive; needs context$/mu,
    );
    const [inSmall, unaccented] = await Promise.all([answer('зеленського'), answer('kupjanskiem')]);
    expect([inSmall.entity, unaccented.entity]).toEqual(['zelensky', 'kupyansk']);
    expect(inSmall.asked.map(({ text }) => text)).toContain('Зеленського');
    expect(unaccented.asked.map(({ text }) => text)).toContain('Kupjańskiem');
  });

  test('explains the one displayed under a name that several bear, and says who else bears it', async () => {
    expect(await answer('Kyiv')).toMatchObject({ entity: 'kyiv', alsoNames: ['ukrainian-government'] });
    expect((await explain('Kyiv')).stdout).toMatch(
      /^the name is borne by others too: ukrainian-government$/mu,
    );
  });

  test('lists the forms of one language alone', async () => {
    const { stdout } = await explain('kupyansk', '--lang', 'pl');
    expect(stdout).toMatch(/^Kupyansk \(kupyansk, place\): \d+ of \d+ forms in Polish alone\n/u);
    const { forms } = await answer('kupyansk', '--lang', 'pl');
    expect(new Set(forms.map(({ lang }) => lang))).toEqual(new Set(['pl']));
    expect(forms.map(({ text }) => text)).toContain('Kupjańskiem');
  });

  test('says what a form needs', async () => {
    const { forms } = await answer('isw');
    expect(forms.find(({ text }) => text === 'ISW')?.needs).toEqual(['case', 'context']);
    expect(forms.find(({ text }) => text === 'Institute for the Study of War')?.needs).toEqual([]);
    expect((await explain('isw')).stdout).toMatch(/^ {2}ISW +case, context +as the pack writes it$/mu);
  });

  test('explains the members of its document in its help', async () => {
    const { stdout } = await explain('--help');
    for (const word of ['asked[]', 'alsoNames[]', 'forms[]', 'context', 'case'])
      expect(stdout).toContain(word);
  });
});

/** Rules that lead to forms of no single language: orders and parts of a person's name, the scientific systems, -s. */
const isOfAny = (rules: readonly string[]) =>
  rules.every((rule) => /^person: |scientific|genitive in -s|^phrase: |apostrophe/u.test(rule));

describe('what cannot be explained ends with one line on stderr and exit status 2:', () => {
  const twins = join(root, 'twins.json');
  const lund = (id: string, name: string): Entity => ({
    id,
    kind: 'person',
    name,
    names: [{ text: 'Lund', needs: ['context'] }],
    evidence: PACK.entities[0]?.evidence ?? [],
  });
  const entities = [lund('baker', 'Ole Lund'), ...PACK.entities];
  writeFileSync(twins, JSON.stringify({ ...PACK, entities }));

  test.each([
    ['no name', [], /missing required argument 'name'; see --help/u],
    [
      'a name among other words',
      ['under Kupyansk'],
      /no entity “under Kupyansk” in .*; did you mean “kupyansk”\?/u,
    ],
    ['a slip', ['Kupyansc'], /no entity “Kupyansc” in .*; did you mean “kupyansk”\?/u],
    ['what is like nothing', ['xyzzy'], /no entity “xyzzy” in .*; its entities\.json lists whom it knows/u],
    ['a word that is no name', ['Russian'], /“Russian” is no name: .* speaks of russia; explain that/u],
    [
      'several bearers',
      ['Lund', '--pack', twins],
      /“Lund” names several entities; give one id of baker, mayor/u,
    ],
    [
      'an unknown language',
      ['kupyansk', '--lang', 'xx'],
      /no forms are known for the language “xx”; give one of en/u,
    ],
  ])('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await explain(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
