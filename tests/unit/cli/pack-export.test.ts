import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { packJsonSchema } from '#cli/pack-json-schema.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { runCli, writePack } from './run-cli.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-export-'));
afterAll(() => rmSync(root, { recursive: true }));
const fresh = () => mkdtempSync(join(root, 'case-'));

describe('pack export', () => {
  test('prints the joined pack and nothing else', async () => {
    const { status, stdout, stderr } = await runCli(['pack', 'export', writePack(fresh(), floodPack())]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(serialisePack(floodPack()));
  });

  test('prints the only pack of the repository where none is named, from any directory', async () => {
    const { status, stdout } = await runCli(['pack', 'export'], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ format: 'fact-pack/1', id: 'kharkiv-counteroffensive-2022' });
    expect(status).toBe(0);
  });

  test('prints nothing of a pack that breaks the format', async () => {
    const pack = floodPackWith((changed) =>
      Object.assign(item(changed.claims, 'courier-rain'), { by: 'nobody' }),
    );
    const { status, stdout, stderr } = await runCli(['pack', 'export', writePack(fresh(), pack)]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^according-to: claims\.json:\d+:\d+: courier-rain by “nobody” is not in entities\.json; .+\n$/u,
    );
  });

  test('says which ids there are', async () => {
    const { status, stdout, stderr } = await runCli(['pack', 'export', 'kharkiv']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('according-to: no pack “kharkiv”; did you mean “kharkiv-counteroffensive-2022”?\n');
  });
});

describe('pack format', () => {
  test('writes the parts in canonical form', async () => {
    const path = writePack(fresh(), floodPack());
    const claims = readFileSync(join(path, 'claims.json'), 'utf8');
    writeFileSync(join(path, 'claims.json'), JSON.stringify(JSON.parse(claims).toReversed()));
    const { status, stdout } = await runCli(['pack', 'format', path]);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(join(path, 'claims.json'), 'utf8')).toBe(claims);
    expect(readdirSync(path).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });

  test('sorts the parts and enters new ids in the ledger in one go, and drops none', async () => {
    const directory = fresh();
    writePack(directory, floodPack());
    const path = writePack(
      directory,
      floodPackWith((pack) => {
        pack.disputes.pop();
        pack.entities.push({ ...item(pack.entities, 'lowe'), id: 'upper-lowe' });
      }),
      floodPack(),
    );
    const parts = readFileSync(join(path, 'entities.json'), 'utf8');
    writeFileSync(join(path, 'entities.json'), JSON.stringify(JSON.parse(parts).toReversed()));
    expect((await runCli(['pack', 'format', path])).status).toBe(0);
    const ledger = readFileSync(join(path, 'ledger.json'), 'utf8');
    expect(ledger).toContain('  {"id":"is-it-over","list":"disputes","since":1}');
    expect(ledger).toContain('  {"id":"upper-lowe","list":"entities","since":1}');
    expect(readFileSync(join(path, 'entities.json'), 'utf8')).toBe(parts);
  });

  test('writes nothing where a file is broken', async () => {
    const path = writePack(fresh(), floodPack());
    rmSync(join(path, 'ledger.json'));
    writeFileSync(join(path, 'figures.json'), '[{}]');
    const { status, stderr } = await runCli(['pack', 'format', path]);
    expect([status, existsSync(join(path, 'ledger.json'))]).toEqual([2, false]);
    expect(stderr).toContain('figures.json:1:2: #0');
  });
});

describe('pack schema', () => {
  test('prints the JSON Schema', async () => {
    const { status, stdout, stderr } = await runCli(['pack', 'schema']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(packJsonSchema());
  });
});
