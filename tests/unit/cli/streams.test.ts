/** Standard input and output that are not what a command expects. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../../cli/according-to.mjs', import.meta.url));

function run(args: readonly string[], stdin: number | 'ignore', stdout: number | 'pipe', env = {}) {
  const {
    status,
    stderr,
    stdout: out,
  } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: [stdin, stdout, 'pipe'],
  });
  return { status, stderr, stdout: out };
}

describe('a directory on standard input', () => {
  test('is no empty text', () => {
    expect(run(['annotate'], openSync(tmpdir(), 'r'), 'pipe')).toEqual({
      status: 2,
      stderr: 'according-to: standard input: is a directory; name a file in it\n',
      stdout: '',
    });
  });
});

describe.runIf(existsSync('/dev/full'))('an output that is full', () => {
  test('ends in one clear line', () => {
    const { status, stderr } = run(['pack', 'export'], 'ignore', openSync('/dev/full', 'w'));
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toMatch(/^according-to: the output cannot be written \(ENOSPC.*\)\n$/u);
  });
});

describe('a path given to npm run cli', () => {
  test('is meant from where npm was called', () => {
    const called = fileURLToPath(new URL('../../../docs', import.meta.url));
    const env = { npm_lifecycle_event: 'cli', INIT_CWD: called };
    expect(run(['annotate', 'privacy.md'], 'ignore', 'pipe', env)).toMatchObject({ status: 0, stderr: '' });
  });
});
