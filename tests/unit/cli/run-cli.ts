/** Runs the command line as a user does: a process, its streams, its exit status. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseParts, toJson } from '#lib/facts/canonical.ts';
import { updateLedger } from '#lib/facts/ledger.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { floodExemptions } from '#tests/unit/facts/flood.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
}

/** Runs `according-to` with arguments. */
export function runCli(
  args: readonly string[],
  { cwd = ROOT, input = '', node = [] }: Setting = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...node, join(ROOT, 'cli/according-to.mjs'), ...args], { cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  // The command may refuse before it has read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

/** Writes the parts of a pack, its coverage and its ledger into a directory named as the pack; answers its path. */
export function writePack(directory: string, pack: Pack, ledgerOf: Pack = pack): string {
  const path = join(directory, pack.id);
  mkdirSync(path, { recursive: true });
  for (const [part, text] of Object.entries(serialiseParts(pack)))
    writeFileSync(join(path, `${part}.json`), text);
  writeFileSync(join(path, 'coverage.json'), toJson(floodExemptions()));
  writeFileSync(join(path, 'ledger.json'), toJson(updateLedger(ledgerOf, [])));
  return path;
}
