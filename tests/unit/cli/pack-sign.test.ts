import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { followChain } from '#lib/feed/chain.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { type FeedHome, feedHome } from './feed-home.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-sign-'));
afterAll(() => rmSync(root, { recursive: true }));
const sign = (home: FeedHome, ...options: string[]) =>
  home.pack(['sign', 'KEYS.json', '--feed', 'valley', ...options]);

describe('pack keygen', () => {
  let home: FeedHome;
  beforeAll(async () => {
    home = await feedHome(root);
  });

  test('writes a private key that its owner alone may read, and prints its fingerprint', async () => {
    const { status, stdout, stderr } = await home.pack(['keygen', 'root.json']);
    expect([status, stderr]).toEqual([0, '']);
    const key = JSON.parse(home.text('root.json'));
    expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    const rows = stdout.slice(stdout.indexOf('fingerprint\n')).trimEnd().split('\n').slice(1);
    for (const row of rows) expect(row).toMatch(/^ {2}[0-9a-f]{4}(?: [0-9a-f]{4}){3}$/u);
    expect(rows.map((row) => row.trim()).join(' ')).toBe(await fingerprintOf(key));
    expect(stdout).not.toContain(key.d);
    expect(statSync(join(home.path, 'root.json')).mode & 0o777).toBe(0o600);
  });

  test('never overwrites a key', async () => {
    const before = home.text('signing.json');
    const { status, stdout, stderr } = await home.pack(['keygen', 'signing.json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'according-to: signing.json: is there already, and keys are never overwritten; choose another name\n',
    );
    expect(home.text('signing.json')).toBe(before);
  });
});

describe('pack sign', () => {
  let home: FeedHome;
  beforeAll(async () => {
    home = await feedHome(root);
    for (const name of ['root.json', 'root2.json', 'signing2.json']) await home.pack(['keygen', name]);
  });

  test('begins the chain, then adds to it: another signing key, another root', async () => {
    const runs = [
      await sign(home, '--root', 'root.json', '--signing', 'signing.json'),
      await sign(home, '--root', 'root.json', '--signing', 'signing2.json'),
      await sign(home, '--root', 'root2.json', '--signing', 'signing2.json', '--old-root', 'root.json'),
    ];
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    const key = (name: string) => JSON.parse(home.text(name));
    expect(runs[2]?.stdout).toBe(
      `KEYS.json: key statement 3 is added\nroot key     ${await fingerprintOf(key('root2.json'))}\nsigning key  ${await fingerprintOf(key('signing2.json'))}\n`,
    );
    const chain = await followChain(JSON.parse(home.text('KEYS.json')));
    expect(
      chain.ok && chain.value.map((statement) => [statement.number, statement.root.x, statement.signing.x]),
    ).toEqual([
      [1, key('root.json').x, key('signing.json').x],
      [2, key('root.json').x, key('signing2.json').x],
      [3, key('root2.json').x, key('signing2.json').x],
    ]);
    expect(home.text('KEYS.json')).not.toContain(key('root.json').d);
  });

  test('writes nothing where the last statement says so already', async () => {
    const before = home.text('KEYS.json');
    const { status, stdout } = await sign(home, '--root', 'root2.json', '--signing', 'signing2.json');
    expect([status, stdout]).toEqual([0, 'KEYS.json: key statement 3 says so already; nothing is written\n']);
    expect(home.text('KEYS.json')).toBe(before);
  });

  test('refuses what the chain does not allow, in one line each, and writes nothing', async () => {
    const before = home.text('KEYS.json');
    writeFileSync(join(home.path, 'torn.json'), before.replace('"payload":"eyJ', '"payload":"eyK'));
    const runs = await Promise.all([
      sign(home, '--root', 'root.json'),
      home.pack(['sign', 'KEYS.json', '--feed', 'hills', '--root', 'root2.json']),
      home.pack(['sign', 'torn.json', '--feed', 'valley', '--root', 'root2.json']),
      sign(home, '--root', 'KEYS.json'),
      home.pack(['sign', 'new.json', '--feed', 'No Id', '--root', 'root.json']),
    ]);
    for (const { status, stdout, stderr } of runs) {
      expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    }
    const needed = await fingerprintOf(JSON.parse(home.text('root2.json')));
    expect(runs.map(({ stderr }) => stderr)).toEqual([
      `according-to: root.json: is not the root key so far, which has to sign the next one; give --old-root with fingerprint ${needed}\n`,
      'according-to: KEYS.json: is of the feed valley, not hills; name another file, or that feed\n',
      expect.stringContaining('torn.json: the chain of keys does not hold (key statement 1)'),
      expect.stringContaining('KEYS.json: is no private Ed25519 key'),
      expect.stringContaining('new.json: cannot be signed ('),
    ]);
    expect(home.text('KEYS.json')).toBe(before);
  });
});
