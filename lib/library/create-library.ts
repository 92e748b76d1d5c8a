/**
 * The library, put together: one file for each family of operations, and here who runs alone.
 *
 *   chosen, names, facts, serving, look, examine, difference, export, backup     read; run beside anything
 *   all others                       change; one at a time, in whichever context of the extension
 *
 * Names that had to be compiled to be read are kept as a change of its own, once the answer is given.
 */
import type { Outcome } from '#lib/trouble/outcome.ts';
import { backup } from './backup.ts';
import { difference } from './difference.ts';
import { examine } from './examine.ts';
import { exportPack } from './export.ts';
import { tuned, unsubscribed } from './feed-rules.ts';
import { importPack } from './import.ts';
import type { Indexed } from './indexing.ts';
import type { Library } from './library.ts';
import { look } from './look.ts';
import type { LibraryPorts } from './ports.ts';
import { readyNames } from './ready-names.ts';
import { repair } from './repair.ts';
import { restore } from './restore.ts';
import { readChosen, readServing, readStored } from './serving.ts';
import { subscribe } from './subscribe.ts';
import { commit, dismiss, install, remove, undo } from './take.ts';
import { reset, tidy } from './tidy.ts';
import { updateDue, updateFeed } from './update.ts';

export function createLibrary(ports: LibraryPorts): Library {
  /** The reader's own operations wait for their turn. */
  const alone = <T>(task: () => Promise<Outcome<T>>): Promise<Outcome<T>> => ports.exclusively(task, true);
  /** The file that was examined last. */
  let examined: Indexed | undefined;

  return {
    chosen: () => readChosen(ports),
    names: (pack) => readyNames(ports, pack),
    facts: (pack) => readStored(ports, pack, 'proven'),
    serving: (proven) => readServing(ports, proven),
    look: (url, work) => look(ports, url, work),
    subscribe: (url, fingerprint, work) => alone(() => subscribe(ports, url, fingerprint, work)),
    unsubscribe: (feed, packs) => alone(() => commit(ports, (record) => unsubscribed(record, feed, packs))),
    tune: (feed, change) => alone(() => commit(ports, (record) => tuned(record, feed, change))),
    update: (feed, how, work) => alone(() => updateFeed(ports, feed, how, work)),
    updateDue: (work) => updateDue(ports, work),
    install: (pack) => alone(() => install(ports, pack)),
    dismiss: (pack) => alone(() => dismiss(ports, pack)),
    undo: (pack) => alone(() => undo(ports, pack)),
    remove: (pack) => alone(() => remove(ports, pack)),
    difference: (pack, of) => difference(ports, pack, of),
    examine: (bytes, name, work) =>
      examine(ports, bytes, name, work, ({ digest, names }) => {
        examined = { digest, names };
      }),
    importPack: (pack, name, work) =>
      alone(() => importPack(ports, pack, name, work, examined)).finally(() => {
        examined = undefined;
      }),
    exportPack: (pack) => exportPack(ports, pack),
    backup: (settings) => backup(ports, settings),
    restore: (bytes, work) => alone(() => restore(ports, bytes, work)),
    tidy: () => alone(() => tidy(ports)),
    repair: (known) => alone(() => repair(ports, known)),
    reset: () => alone(() => reset(ports)),
  };
}
