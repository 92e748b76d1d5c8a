/** `according-to pack sign`: states who may sign a feed from now on. Needs no network and no pack: the root key stays offline. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { sameKey } from '#lib/feed/jws.ts';
import { type PrivateKey, signStatement } from '#lib/feed/publish.ts';
import { fail, printable } from './fail.ts';
import { readKey } from './key-file.ts';
import { chainOf, type KeyChain, keyChainText, readKeyChain } from './keys-file.ts';
import { readPublished } from './published-feed.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  readonly feed: string;
  readonly root: string;
  readonly signing?: string;
  readonly oldRoot?: string;
  readonly continue?: string;
}

export function packSignCommand(): Command {
  return new Command('sign')
    .summary('state which keys sign a feed from now on')
    .description(
      'Appends a key statement to KEYS.json, or begins the file. Readers follow a feed from statement to statement: ' +
        'each is signed by the root key before it. Run it where the root key lies; carry KEYS.json, never the root ' +
        'key, to where the feed is published.',
    )
    .argument('<keys>', 'file of key statements, such as KEYS.json; made if it is not there')
    .requiredOption('--feed <id>', 'id of the feed, such as courier-facts')
    .requiredOption('--root <key>', 'private root key: the one whose fingerprint readers confirm')
    .option('--signing <key>', 'private key that will sign the feed (default: the root key)')
    .option('--old-root <key>', 'private root key before, where --root is a new one')
    .option(
      '--continue <directory>',
      'published feed whose key statements go on, where there is no file of them yet',
    )
    .action(runSign);
}

async function runSign(file: string, options: Options): Promise<void> {
  const before = await chainSoFar(file, options.continue);
  const previous = before.statements.at(-1);
  if (previous && previous.feed !== options.feed) {
    fail(`${file}: is of the feed ${previous.feed}, not ${options.feed}; name another file, or that feed`);
  }
  const root = await readKey(options.root);
  const signing = options.signing === undefined ? root : await readKey(options.signing);
  const oldRoot = options.oldRoot === undefined ? root : await readKey(options.oldRoot);
  if (previous && !sameKey(previous.root, oldRoot)) {
    const needed = await fingerprintOf(previous.root);
    fail(
      `${options.oldRoot ?? options.root}: is not the root key so far, which has to sign the next one; give --old-root with fingerprint ${needed}`,
    );
  }
  if (previous && sameKey(previous.root, root) && sameKey(previous.signing, signing)) {
    process.stdout.write(
      `${printable(file)}: key statement ${previous.number} says so already; nothing is written\n`,
    );
    return;
  }
  const signed = await signStatement({
    feed: options.feed,
    previous: previous ?? null,
    root,
    signing,
    oldRoot,
  });
  if (!signed.ok) return fail(`${file}: cannot be signed (${signed.trouble.detail ?? signed.trouble.why})`);
  const after = await chainOf([...before.jws, signed.value], file);
  writeWhole(file, new TextEncoder().encode(keyChainText(after.jws)));
  process.stdout.write(await summary(file, after, root, signing));
}

async function chainSoFar(file: string, directory: string | undefined): Promise<KeyChain> {
  if (existsSync(file)) return readKeyChain(file);
  if (directory === undefined) return { jws: [], statements: [] };
  const published = await readPublished(directory);
  return published ?? fail(`${directory}: holds no feed.json; name the directory of a published feed`);
}

async function summary(
  file: string,
  { statements }: KeyChain,
  root: PrivateKey,
  signing: PrivateKey,
): Promise<string> {
  return [
    `${printable(file)}: key statement ${statements.length} is added`,
    `root key     ${await fingerprintOf(root)}`,
    `signing key  ${await fingerprintOf(signing)}`,
    '',
  ].join('\n');
}
