/** `according-to pack serve`: a published feed over HTTPS on this machine, to try a subscription before it goes anywhere. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { fail, printable } from './fail.ts';
import { type Certificate, makeCertificate } from './serve/certificate.ts';
import { respondFromFolder } from './serve/feed-folder.ts';
import { type LoopbackServer, listenOnLoopback } from './serve/server.ts';

interface Options {
  readonly port: string;
}

/** The same address every time, so that a subscription outlives the server. */
const PORT = '8443';

export function packServeCommand(): Command {
  return new Command('serve')
    .summary('serve a published feed over HTTPS on this machine')
    .description(
      'Serves feed.json and packs/ of a published feed at https://127.0.0.1, for this machine alone, with a ' +
        'certificate made for the occasion. For trying a feed; readers need a web host with a certificate of its own.',
    )
    .argument('<directory>', 'directory of a published feed: the one with feed.json')
    .option('--port <number>', 'port to listen on; 0 for any free one', PORT)
    .addHelpText(
      'after',
      '\nServes until Ctrl-C. Exit status: 0 ended by Ctrl-C, 2 the feed cannot be served.',
    )
    .action(runServe);
}

async function runServe(directory: string, { port }: Options): Promise<void> {
  const wanted = portNumber(port);
  if (!existsSync(join(directory, 'feed.json'))) {
    fail(`${directory}: holds no feed.json; publish the feed into it first`);
  }
  const certificate = await makeCertificate();
  const server = await listen(directory, certificate, wanted);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdout.write(greeting(directory, server.origin, certificate));
  await ended;
  await server.close();
  process.stdout.write('ended\n');
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : fail(`--port ${text}: is no port; give a number from 0 to 65535`);
}

async function listen(directory: string, certificate: Certificate, port: number): Promise<LoopbackServer> {
  try {
    return await listenOnLoopback(
      (request, response) => void respondFromFolder(directory, request, response),
      certificate,
      port,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`--port ${port}: cannot be used (${reason}); choose another one, or 0 for any free one`);
  }
}

const greeting = (directory: string, origin: string, { fingerprint, spki }: Certificate) =>
  `${printable(directory)} is served at ${origin}/feed.json
certificate  SHA-256 ${fingerprint}
Browsers do not know this certificate: open the address once and proceed past the warning,
or start Chromium with --ignore-certificate-errors-spki-list=${spki}
Ctrl-C ends.
`;
