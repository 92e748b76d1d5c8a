import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { serialisePack, toJson } from '#lib/facts/canonical.ts';
import { FLOOD_TEXT, floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { type Run, runCli, writePack } from './run-cli.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-check-'));
afterAll(() => rmSync(root, { recursive: true }));
let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(root, 'case-'));
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}
const check = (...args: string[]): Promise<Run> => runCli(['pack', 'check', ...args], { cwd: directory });
const article = () => file('flood.txt', FLOOD_TEXT);

describe('pack check', () => {
  test('finds nothing in a sound pack and counts its facts', async () => {
    const { status, stdout, stderr } = await check(writePack(directory, floodPack()));
    expect(stdout).toBe(
      'lowen-flood-2021 version 1: 1 source, 10 entities, 12 claims, 10 figures, 1 dispute\nlowen-flood-2021: no findings\n',
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  test('proves a pack against its article and counts what it covers', async () => {
    const { status, stdout } = await check(writePack(directory, floodPack()), '--article', article());
    expect(stdout).toContain('flood.txt is courier-2021-06-11: 8 paragraphs\n');
    expect(stdout).toMatch(/^ {2}numbers and dates {3}15 found, {3}15 covered, {4}0 exempt, {4}0 open$/mu);
    expect(status).toBe(0);
  });

  test('prints a finding with file, line, column, id, field, what is wrong and what to do', async () => {
    const pack = floodPackWith((changed) =>
      Object.assign(item(changed.claims, 'duval-not-over'), { via: ['duval'] }),
    );
    const { status, stdout } = await check(writePack(directory, pack));
    const [first] = stdout.split('\n');
    expect(first).toMatch(
      /^claims\.json:\d+:\d+ {2}duval-not-over {2}via\[0\]: “duval” is the speaker too — keep in via only who passes it on$/u,
    );
    const [, line = 0, column = 0] = /:(\d+):(\d+)/u.exec(first ?? '') ?? [];
    const claims = readFileSync(join(directory, 'lowen-flood-2021/claims.json'), 'utf8').split('\n');
    expect(claims[Number(line) - 1]?.slice(Number(column) - 1)).toBe('"duval"');
    expect(stdout).toContain('lowen-flood-2021: 1 finding\n');
    expect(status).toBe(1);
  });

  test('finds what is missing from an article', async () => {
    const pack = floodPackWith((changed) =>
      changed.figures.splice(
        changed.figures.findIndex(({ id }) => id === 'boats'),
        1,
      ),
    );
    const { status, stdout } = await check(writePack(directory, pack), '--article', article());
    expect(stdout).toContain(
      'flood.txt:11:52  courier-2021-06-11  paragraph 6: number “10” (Lowen showed between 10 and 15 boats): no fact rests on it — ',
    );
    expect(status).toBe(1);
  });

  test('finds a fact that vanished, without the article', async () => {
    const pack = floodPackWith((changed) => changed.disputes.pop());
    const { status, stdout } = await check(writePack(directory, pack, floodPack()));
    expect(stdout).toContain('  is-it-over  was in disputes.json and is there no more — ');
    expect(status).toBe(1);
  });

  test('reads a joined document, also from standard input', async () => {
    const text = serialisePack(
      floodPackWith((pack) => Object.assign(item(pack.figures, 'boats'), { max: 9 })),
    );
    const path = file('joined.json', text);
    const named = await check(path);
    expect(named.stdout).toMatch(/joined\.json:\d+:7 {2}boats {2}max: 9 is not more than value \(10\)/u);
    expect(named.status).toBe(1);
    const piped = await runCli(['pack', 'check', '-'], { input: text });
    expect(piped.stdout).toMatch(/^standard input:\d+:7 {2}boats {2}max/u);
    expect(piped.status).toBe(1);
  });

  test('answers in JSON', async () => {
    const { stdout, status } = await check(
      writePack(directory, floodPack()),
      '--article',
      article(),
      '--json',
    );
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({
      packs: [
        {
          pack: 'lowen-flood-2021',
          version: 1,
          facts: { claims: 12 },
          proof: { article: 'flood.txt', counts: { number: { found: 15, open: 0 } } },
          findings: [],
        },
      ],
    });
    expect(status).toBe(0);
  });

  test('checks the packs of the repository from any directory', async () => {
    const { stdout } = await check();
    expect(stdout).toContain('kharkiv-counteroffensive-2022 version 1: ');
    const byId = await check('kharkiv-counteroffensive-2022');
    expect(byId.stdout).toBe(stdout);
  });
});

describe('pack check shows with line and column', () => {
  const inFigures = (change: (text: string) => string) => {
    const path = writePack(directory, floodPack());
    const figures = join(path, 'figures.json');
    writeFileSync(figures, change(readFileSync(figures, 'utf8')));
    return check(path);
  };

  test('a member given twice', async () => {
    const { stdout, status } = await inFigures((text) =>
      text.replace('"value": 10,', '"value": 10, "value": 11,'),
    );
    expect(stdout).toMatch(/^figures\.json:\d+:18 {2}figures\.json {2}“value” is given twice — keep one$/mu);
    expect(status).toBe(1);
  });

  test('a member the format does not have', async () => {
    const { stdout } = await inFigures((text) =>
      text.replace('"value": 10,', '"value": 10, "colour": "red",'),
    );
    expect(stdout).toMatch(
      /^figures\.json:\d+:18 {2}boats {2}colour: is not a member of the format — remove it or correct its name$/mu,
    );
  });

  test('__proto__ as a member', async () => {
    const { stdout } = await inFigures((text) =>
      text.replace('"value": 10,', '"value": 10, "__proto__": {},'),
    );
    expect(stdout).toMatch(/^figures\.json:\d+:18 {2}boats {2}__proto__: is not a member of the format/mu);
  });

  test('a bidi control, without printing it', async () => {
    const { stdout } = await inFigures((text) => text.replace('boats seen', 'boats\u202e seen'));
    expect(stdout).toMatch(/^figures\.json:\d+:5 {2}boats {2}label: holds a bidi control/mu);
    expect(stdout).not.toContain('\u202e');
  });

  test('nesting deeper than the format’s', async () => {
    const { stdout, status } = await inFigures((text) =>
      text.replace('"value": 10,', `"value": ${'['.repeat(100_000)}${']'.repeat(100_000)},`),
    );
    expect(stdout).toMatch(
      /^figures\.json:\d+:19 {2}figures\.json {2}is nested deeper than 7 levels — flatten it$/mu,
    );
    expect(status).toBe(1);
  });

  test('a byte order mark', async () => {
    const { stdout } = await inFigures((text) => `\ufeff${text}`);
    expect(stdout).toContain(
      'figures.json:1:1  figures.json  begins with a byte order mark — save it as UTF-8 without one\n',
    );
  });

  test('a file that is no part of a pack', async () => {
    const path = writePack(directory, floodPack());
    writeFileSync(join(path, 'figure.json'), '[]');
    expect((await check(path)).stdout).toContain('figure.json  figure.json  is no part of a pack — ');
  });

  test('a ledger that is not there', async () => {
    const path = writePack(directory, floodPack());
    rmSync(join(path, 'ledger.json'));
    expect((await check(path)).stdout).toContain(
      'ledger.json  lowen-flood-2021  is missing — run `according-to pack format`\n',
    );
  });

  test('a row of coverage.json without a reason', async () => {
    const path = writePack(directory, floodPack());
    writeFileSync(
      join(path, 'coverage.json'),
      toJson([{ paragraph: 7, text: 'Flooded valley', kind: 'sentence' }]),
    );
    expect((await check(path)).stdout).toMatch(/^coverage\.json:2:3 {2}#0 {2}reason: is missing — add it$/mu);
  });
});

describe('pack check refuses', () => {
  const refusal = async (run: Promise<Run>) => {
    const { status, stdout, stderr } = await run;
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^according-to: [^\n]+\n$/u);
    return stderr;
  };

  test('a file that is not there', async () => {
    expect(await refusal(check('./nothing.json'))).toContain('./nothing.json: no such file; check the path');
  });

  test('a directory that holds no pack', async () => {
    expect(await refusal(check('.'))).toContain('holds no pack.json; name the directory of a pack');
  });

  test('an id it does not know, and suggests one', async () => {
    expect(await refusal(check('kharkiv-2022'))).toContain(
      'no pack “kharkiv-2022”; did you mean “kharkiv-counteroffensive-2022”?',
    );
  });

  test('what is not JSON, with line and column', async () => {
    const path = writePack(directory, floodPack());
    writeFileSync(join(path, 'disputes.json'), '[\n  { "id": "a" "b" }\n]\n');
    expect(await refusal(check(path))).toContain('disputes.json:2:15: is not JSON');
  });

  test('what is not UTF-8, with the line', async () => {
    const path = file('latin.json', Uint8Array.from([0x5b, 0x0a, 0x22, 0xe9, 0x22, 0x5d]));
    expect(await refusal(check(path))).toContain('latin.json:2: is not UTF-8; save it as UTF-8');
  });

  test('UTF-16', async () => {
    expect(await refusal(check(file('wide.json', Uint8Array.from([0xff, 0xfe, 0x5b, 0]))))).toContain(
      'is UTF-16; save it as UTF-8',
    );
  });

  test('an article that is not there, or of no source', async () => {
    const path = writePack(
      directory,
      floodPackWith((pack) =>
        pack.sources.push({ ...item(pack.sources, 'courier-2021-06-11'), id: 'courier-2021-07' }),
      ),
    );
    expect(await refusal(check(path, '--article', 'nothing.txt'))).toContain('nothing.txt: no such file');
    expect(await refusal(check(path, '--article', directory))).toContain('is a directory; name a file in it');
    expect(await refusal(check(path, '--article', file('other.txt', 'Other.')))).toContain(
      'other.txt: is the text of no source',
    );
  });

  test('an option or command it does not know, and suggests one', async () => {
    expect(await refusal(check('--artcle'))).toContain("unknown option '--artcle' (Did you mean --article?)");
    expect(await refusal(runCli(['pack', 'chekc']))).toContain(
      "unknown command 'chekc' (Did you mean check?)",
    );
    expect(await refusal(runCli(['pakc']))).toContain("unknown command 'pakc' (Did you mean pack?)");
    expect(await refusal(runCli([]))).toContain('say what to do; see --help');
    expect(await refusal(runCli(['pack']))).toContain('say what to do; see --help');
  });
});

describe('the command line', () => {
  test('tells what it can do', async () => {
    const help = await runCli(['--help']);
    expect(help.stdout).toContain('pack ');
    expect([help.status, help.stderr]).toEqual([0, '']);
    const version = await runCli(['--version']);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(version.status).toBe(0);
  });

  test('says in one line which Node it needs', async () => {
    const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';
    const { status, stdout, stderr } = await runCli(['pack', 'check'], { node: ['--import', pretend] });
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'according-to: needs Node 20.19 or newer, this is 18.20.0\n',
    ]);
  });
});
