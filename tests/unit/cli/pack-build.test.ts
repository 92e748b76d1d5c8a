import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { runCli, writePack } from './run-cli.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-build-'));
afterAll(() => rmSync(root, { recursive: true }));
const fresh = () => mkdtempSync(join(root, 'case-'));

describe('pack build', () => {
  test('writes the canonical document, and the same bytes each time', async () => {
    const directory = fresh();
    const pack = writePack(directory, floodPack());
    const [plain, one, two] = ['flood.json', 'one.json.gz', 'two.json.gz'].map((name) =>
      join(directory, name),
    );
    const run = await runCli(['pack', 'build', pack, '-o', plain ?? '']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /flood\.json: lowen-flood-2021 version 1, \d+ bytes, SHA-256 [0-9a-f]{64}\n$/u,
    );
    await runCli(['pack', 'build', pack, '-o', one ?? '']);
    await runCli(['pack', 'build', plain ?? '', '-o', two ?? '']);
    const [text, first, second] = [plain, one, two].map((path) => readFileSync(path ?? ''));
    expect(text?.toString()).toBe(serialisePack(floodPack()));
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
    expect(gunzipSync(first ?? '').toString()).toBe(serialisePack(floodPack()));
    // Of the time in a gzip header (RFC 1952, bytes 4 to 7) nothing is left.
    expect([...(first ?? [])].slice(4, 8)).toEqual([0, 0, 0, 0]);
  });

  test('ends with status 1 and the findings of a check, and writes nothing', async () => {
    const directory = fresh();
    const pack = floodPackWith((broken) => {
      item(broken.entities, 'lowe').name = 'Lоwe';
      item(broken.entities, 'league').names = [{ text: '0le Duval' }];
      item(broken.claims, 'courier-rain').by = 'nobody';
    });
    const path = writePack(directory, pack);
    const output = join(directory, 'flood.json.gz');
    const build = await runCli(['pack', 'build', path, '-o', output]);
    const check = await runCli(['pack', 'check', path]);
    expect(build).toEqual({ status: 1, stderr: '', stdout: check.stdout });
    expect(check.stdout).toMatch(
      /^entities\.json:\d+:\d+ {2}lowe {2}name: “Lоwe” mixes scripts: “о” \(U\+043E\)/mu,
    );
    expect(check.stdout).toMatch(
      / {2}league {2}names\[0\]\.text: “0le Duval” looks like “Ole Duval” of duval: “0” is U\+0030/u,
    );
    expect(check.stdout).toContain('courier-rain  by: “nobody” is not in entities.json');
    expect(existsSync(output)).toBe(false);
  });

  test('leaves the file whole that was there, where the new one cannot be written', async () => {
    const directory = fresh();
    const output = join(directory, 'taken');
    writePack(join(directory, 'taken'), floodPack());
    const { status, stdout, stderr } = await runCli(['pack', 'build', '-o', output]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${output}: cannot be written (`);
    expect(readdirSync(directory)).toEqual(['taken']);
  });

  test('refuses what is no pack in one line', async () => {
    const path = join(fresh(), 'broken.json');
    writeFileSync(path, '{"format": ');
    const { status, stdout, stderr } = await runCli(['pack', 'build', path, '-o', `${path}.gz`]);
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toContain('is not JSON');
  });
});
