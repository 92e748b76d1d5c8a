/** `according-to names …`: how names are written, and why. */
import { Command } from 'commander';
import { namesExplainCommand } from './names-explain.ts';

export function namesCommand(): Command {
  return new Command('names')
    .summary('how names are written')
    .description('Says in which ways the names of a pack are written in the languages that are known.')
    .addCommand(namesExplainCommand());
}
