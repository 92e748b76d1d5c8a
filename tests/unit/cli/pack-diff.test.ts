import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { compare } from '#lib/diff/compare.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { runCli, writePack } from './run-cli.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-diff-'));
afterAll(() => rmSync(root, { recursive: true }));
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
};

const before = fileOf('before.json', serialisePack(floodPack()));
const changed = floodPackWith((pack: Pack) => {
  pack.version = 2;
  item(pack.figures, 'people-rescued').value = 350;
  item(pack.claims, 'courier-rain').caveat = 'Rain fell in the hills.';
  pack.disputes = [];
});

describe('pack diff', () => {
  test('tells the difference in one sentence, then entity by entity old and new', async () => {
    const after = fileOf('after.json', serialisePack(changed));
    const { status, stdout, stderr } = await runCli(['pack', 'diff', before, after]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`\
1 claim, 1 figure changed, among them more than 300 → more than 350 people brought to safety; 1 dispute withdrawn
version: 1 → 2

Lowen flood
  claim changed: Arven Courier (courier-rain)
    before  Rain fell for days from 4 June. (Arven Courier, 11 Jun 2021)
    after   Rain fell for days from 4 June. (Arven Courier, 11 Jun 2021); caveat: Rain fell in the hills.
  figure changed: brought to safety (people-rescued)
    before  more than 300 people, as of 11 Jun 2021, Clara Brandt
    after   more than 350 people, as of 11 Jun 2021, Clara Brandt
  dispute withdrawn: Was the danger over? (is-it-over)
    before  Not yet (Ole Duval) / Yes (Clara Brandt)
`);
  });

  test('ends with status 0 where nothing is different, whatever the form of the pack', async () => {
    const packed = fileOf('same.json.gz', gzipSync(serialisePack(floodPack())));
    const runs = await Promise.all([
      runCli(['pack', 'diff', before, writePack(root, floodPack())]),
      runCli(['pack', 'diff', before, packed]),
      runCli(['pack', 'diff', '-', before], { input: gzipSync(serialisePack(floodPack())) }),
    ]);
    for (const run of runs) expect(run).toEqual({ status: 0, stdout: 'nothing changed\n', stderr: '' });
  });

  test('tells a difference of the head alone', async () => {
    const pack = floodPackWith((later) => Object.assign(later, { title: 'The flood', licence: 'CC0-1.0' }));
    const { status, stdout } = await runCli([
      'pack',
      'diff',
      before,
      fileOf('head.json', serialisePack(pack)),
    ]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      'nothing changed\nlicence: CC-BY-4.0 → CC0-1.0\ntitle: Lowen flood 2021 → The flood\n',
    );
  });

  test('prints the whole difference as JSON', async () => {
    const after = fileOf('after.json', serialisePack(changed));
    const { status, stdout } = await runCli(['pack', 'diff', '--json', before, after]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual(compare(floodPack(), changed));
  });

  test('says in one line what is wrong with its input', async () => {
    const broken = fileOf('broken.json.gz', gzipSync(serialisePack(floodPack())).subarray(0, 300));
    const runs = await Promise.all([
      runCli(['pack', 'diff', before, broken]),
      runCli(['pack', 'diff', before, join(root, 'none.json')]),
      runCli(['pack', 'diff', '-', '-']),
      runCli(['pack', 'diff', before, fileOf('empty.json', '{}')]),
    ]);
    for (const { status, stdout } of runs) expect([status, stdout]).toEqual([2, '']);
    expect(runs.map(({ stderr }) => stderr.replace(root, '…'))).toEqual([
      'according-to: …/broken.json.gz: is damaged gzip; copy or build it again\n',
      'according-to: …/none.json: no such file; check the path\n',
      'according-to: standard input cannot be both packs; name a file for one\n',
      'according-to: …/empty.json:1:1: pack is no fact pack: it has no “format”; a pack begins with "format": "fact-pack/1"\n',
    ]);
  });
});
