/** Runs one tool as a child process, with its output kept. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { toolScript } from '#scripts/node/tools.mjs';

export interface Run {
  readonly endedWell: boolean;
  readonly output: string;
}

/** Hang guard for one tool (ms): the longest part takes a few minutes on two slow cores, in full quantities hours. */
const longest = () => (process.env.EXAM === 'full' ? 600 : 10) * 60_000;

/**
 * Runs the command of an installed package in the checkout.
 * @param live shows the output while it runs, beside keeping it
 */
export function runTool(
  command: string,
  args: readonly string[],
  { env = {}, live = false }: { env?: Readonly<Record<string, string>>; live?: boolean } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [toolScript(command), ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => {
      chunks.push(chunk);
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const guard = setTimeout(() => {
      keep(Buffer.from(`\n${command} was ended after ${longest() / 60_000} minutes.\n`));
      child.kill('SIGKILL');
    }, longest());
    const end = (endedWell: boolean) => {
      clearTimeout(guard);
      resolve({ endedWell, output: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) });
    };
    child.on('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
