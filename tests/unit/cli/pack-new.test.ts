import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Run, runCli } from './run-cli.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-new-'));
afterAll(() => rmSync(root, { recursive: true }));
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(root, 'case-'));
});
const pack = (...args: string[]) => runCli(['pack', ...args], { cwd });

describe('pack new', () => {
  test('writes a folder from which one can go on, in the steps that it prints', async () => {
    const { status, stdout, stderr } = await pack('new', 'valley-floods');
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(cwd, 'valley-floods')).sort()).toEqual([
      'claims.json',
      'disputes.json',
      'entities.json',
      'figures.json',
      'pack.json',
      'source.txt',
      'sources.json',
    ]);
    const steps = [...stdout.matchAll(/according-to pack (.+)/gu)].map(([, args = '']) => args.split(' '));
    expect(steps.map(([command]) => command)).toEqual(['format', 'check']);
    const runs: Run[] = [];
    for (const step of steps) runs.push(await pack(...step));
    expect(runs.map((run) => run.status)).toEqual([0, 0]);
    expect(runs[1]?.stdout).toContain('source.txt is courier-2021-05-06: 3 paragraphs\n');
    expect(runs[1]?.stdout).toContain('valley-floods: no findings\n');
  });

  test('says what to do where the ledger is not yet written', async () => {
    await pack('new', 'valley-floods');
    const { status, stdout } = await pack('check', 'valley-floods');
    expect(stdout).toMatch(
      /^ledger\.json {2}valley-floods {2}is missing — run `according-to pack format`\n.+\nvalley-floods: 1 finding\n$/u,
    );
    expect(status).toBe(1);
  });

  test('writes into another directory, and makes it', async () => {
    expect((await pack('new', 'valley-floods', '--dir', 'packs/new')).status).toBe(0);
    const head = JSON.parse(readFileSync(join(cwd, 'packs/new/valley-floods/pack.json'), 'utf8'));
    expect(head).toMatchObject({ id: 'valley-floods', version: 1 });
  });

  test('overwrites nothing', async () => {
    await pack('new', 'valley-floods');
    const file = join(cwd, 'valley-floods/claims.json');
    writeFileSync(file, 'mine');
    const { status, stdout, stderr } = await pack('new', 'valley-floods');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'according-to: valley-floods: is there already, and is not overwritten; choose another id or --dir\n',
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each(['Valley', 'valley floods', '../valley', '', 'x'.repeat(101)])('takes no id %j', async (id) => {
    const { status, stdout, stderr } = await pack('new', id);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^according-to: .*; choose an id like valley-floods\n$/u);
    expect(readdirSync(cwd)).toEqual([]);
    expect(existsSync(join(root, 'valley'))).toBe(false);
  });
});
