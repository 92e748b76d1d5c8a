/** The command line: what its commands are, and how each of them ends. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { annotateCommand } from './annotate.ts';
import { BadInput, EXIT, errorLine } from './fail.ts';
import { namesCommand } from './names.ts';
import { packCommand } from './pack.ts';
import { qualityCommand } from './quality/quality.ts';

/** Runs one command line (without `node` and the script) and sets the process's exit status. */
export async function main(args: readonly string[]): Promise<void> {
  endWhenOutputFails();
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitStatus(error);
  }
}

function program(): Command {
  const command = new Command('according-to')
    .description(
      'Who said what, right where you read it: names, figures and competing claims, each with source and date.',
    )
    .version(version())
    .addCommand(annotateCommand())
    .addCommand(packCommand())
    .addCommand(namesCommand())
    .addCommand(qualityCommand());
  return leaveErrorsToMain(command);
}

/** Errors of usage are thrown, in every subcommand, so that all of them end the same way. */
function leaveErrorsToMain(command: Command): Command {
  command.exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} });
  for (const child of command.commands) leaveErrorsToMain(child);
  return command;
}

/** Writes one line for what the caller did wrong. A fault of ours is thrown on, with its stack. */
function exitStatus(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  if (error instanceof CommanderError) process.stderr.write(errorLine(usageMessage(error)));
  else if (error instanceof BadInput) process.stderr.write(errorLine(error.message));
  else throw error;
  return EXIT.badInput;
}

function usageMessage({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'say what to do; see --help';
  return `${message.replace(/^error: /u, '')}${message.includes('Did you mean') ? '' : '; see --help'}`;
}

/** A reader such as `head` may close the pipe: that is no error. A full disk is one. */
function endWhenOutputFails(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(errorLine(`the output cannot be written (${error.message})`));
    process.exit(EXIT.badInput);
  });
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
