/** The command as it is run: arguments, streams and exit status. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { annotateCommand } from '#cli/annotate.ts';
import { BadInput } from '#cli/fail.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { PACK } from './small-finder.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const directory = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const pack = file('tides.json', JSON.stringify(PACK));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `annotate` over the small pack; `lines` ends the reader after that many lines of the answer. */
function annotate(
  args: readonly string[],
  input: string | Uint8Array = '',
  lines = Number.POSITIVE_INFINITY,
): Promise<Run> {
  const command = [join(ROOT, 'cli/according-to.mjs'), 'annotate', '--pack', pack, ...args];
  const child = spawn(process.execPath, command, { cwd: directory });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (stdout.split('\n').length > lines) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  // The command may refuse before it has read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

describe('annotate', () => {
  test('prints a table', async () => {
    const { status, stdout } = await annotate([file('a.txt', 'From Vellmar’s harbour')]);
    expect(stdout).toBe('1:6  “Vellmar”  Vellmar  place\n1 mention of 1 entity\n');
    expect(status).toBe(0);
  });

  test('prints JSON whose text is the input and whose offsets fit it', async () => {
    const text = '\u200b🔥 From\r\nVell\u00admar  \n\n';
    const { stdout } = await annotate(['--json', '-'], text);
    const answer = JSON.parse(stdout) as { text: string; mentions: { start: number; end: number }[] };
    const start = text.indexOf('Vell');
    expect(answer).toEqual({
      text,
      mentions: [
        { start, end: start + 8, text: 'Vell\u00admar', entity: 'port', name: 'Vellmar', kind: 'place' },
      ],
    });
  });

  test.each([
    ['a.html', [], true],
    ['c.txt', [], true],
    ['d.html', ['--text'], false],
  ])('reads %s %s as a page: %s', async (name, options, isPage) => {
    const page = '<!doctype html><p>From Vell<b>mar</b></p><p>Ada Holm</p>';
    const { stdout } = await annotate(['--json', ...options, file(name, page)]);
    expect((JSON.parse(stdout) as { text: string }).text).toBe(isPage ? 'From Vellmar\n\nAda Holm' : page);
  });

  test('reads a fragment as HTML if told so', async () => {
    const { stdout } = await annotate(['--html'], '<p>From Vell<b>mar</b>');
    expect(stdout).toContain('1:6  “Vellmar”');
  });

  test('lists with --all what it otherwise leaves out', async () => {
    expect((await annotate([], 'Lund scored.')).stdout).toContain('0 mentions');
    expect((await annotate(['--all'], 'Lund scored.')).stdout).toContain('1 mention of 1 entity');
  });

  test('streams lines', async () => {
    const { status, stdout } = await annotate(
      ['--ndjson'],
      '{"id":1,"text":"Vellmar"}\n{"id":2,"text":""}\n',
    );
    expect(stdout.split('\n').map((line) => line.slice(0, 9))).toEqual(['{"id":1,"', '{"id":2,"', '']);
    expect(status).toBe(0);
  });

  test('ends quietly when nobody reads on', async () => {
    const { status, stderr } = await annotate(['--ndjson'], '{"id":1,"text":"Vellmar"}\n'.repeat(20_000), 1);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('bad input is refused in one line, before anything is written:', () => {
  const good = file('good.txt', 'Vellmar');
  test.each([
    ['a missing file', ['no-such.txt'], /no-such\.txt: no such file/u],
    ['a directory', [directory], /is a directory/u],
    [
      'bytes that are not UTF-8',
      [file('latin1.txt', Uint8Array.of(0x56, 0xe9))],
      /latin1\.txt:1: is not UTF-8/u,
    ],
    [
      'broken XHTML',
      [file('x.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"><p></html>')],
      /not well-formed/u,
    ],
    ['contradictory kinds', ['--html', '--text', good], /contradict/u],
    ['contradictory answers', ['--ndjson', '--json'], /contradict/u],
    ['HTML lines', ['--ndjson', '--html'], /plain text/u],
    ['a file for a stream', ['--ndjson', good], /standard input/u],
    ['one input for two', ['--pack', '-'], /cannot be both/u],
    ['an unknown pack', ['--pack', 'no-such-pack', good], /no pack “no-such-pack”/u],
    ['a pack that is none', ['--pack', file('no.json', '{}'), good], /no\.json/u],
    [
      'a pack that is not JSON',
      ['--pack', file('broken.json', '{'), good],
      /broken\.json:1:\d+: is not JSON/u,
    ],
  ])('%s', async (_, args, message) => {
    const write = vi.spyOn(process.stdout, 'write');
    const run = annotateCommand().parseAsync(['--pack', pack, ...args], { from: 'user' });
    await expect(run).rejects.toThrow(BadInput);
    await expect(run).rejects.toThrow(message);
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });
});

describe('the process ends with one line on stderr and exit status 2', () => {
  test.each([
    ['a missing file', ['no-such.txt'], /no-such\.txt: no such file/u],
    ['an unknown option', ['--jsonl'], /unknown option '--jsonl'/u],
    ['two files', ['a.txt', 'b.txt'], /too many arguments/u],
  ])('for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await annotate(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('for a bad line of a stream, whose answers so far stand whole', async () => {
    const { status, stdout, stderr } = await annotate(['--ndjson'], '{"id":1,"text":"Vellmar"}\n{"id":2\n');
    expect(stderr).toMatch(/^according-to: line 2: is not JSON/u);
    expect(stdout).toMatch(/^\{"id":1,.*\}\n$/u);
    expect(status).toBe(2);
  });

  test('for an id that would not come back as it is, with the remedy', async () => {
    const { status, stdout, stderr } = await annotate(
      ['--ndjson'],
      '{"id":1,"text":"Vellmar"}\n{"id":12345678901234567890,"text":""}\n',
    );
    expect(stderr).toMatch(/^according-to: line 2: .*write the id as a string\n$/u);
    expect(stdout).toMatch(/^\{"id":1,.*\}\n$/u);
    expect(status).toBe(2);
  });
});
