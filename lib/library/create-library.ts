/**
 * The library, put together: one file for each family of operations, and here who runs alone.
 *
 *   look, examine, difference, export, backup, serving      read; run beside anything
 *   all others                                              change; one at a time, in whichever context of the extension
 */
import type { Outcome } from '#lib/trouble/outcome.ts';
import { backup } from './backup.ts';
import { difference } from './difference.ts';
import { examine } from './examine.ts';
import { exportPack } from './export.ts';
import { tuned, unsubscribed } from './feed-rules.ts';
import { importPack } from './import.ts';
import type { Library } from './library.ts';
import { look } from './look.ts';
import type { LibraryPorts } from './ports.ts';
import { repair } from './repair.ts';
import { restore } from './restore.ts';
import { readServing } from './serving.ts';
import { subscribe } from './subscribe.ts';
import { commit, dismiss, install, remove, undo } from './take.ts';
import { updateDue, updateFeed } from './update.ts';

export function createLibrary(ports: LibraryPorts): Library {
  /** The reader's own operations wait for their turn. */
  const alone = <T>(task: () => Promise<Outcome<T>>): Promise<Outcome<T>> => ports.exclusively(task, true);

  return {
    serving: () => readServing(ports),
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
    examine: (bytes, name, work) => examine(ports, bytes, name, work),
    importPack: (pack, name) => alone(() => importPack(ports, pack, name)),
    exportPack: (pack) => exportPack(ports, pack),
    backup: (settings) => backup(ports, settings),
    restore: (bytes, work) => alone(() => restore(ports, bytes, work)),
    tidy: () => alone(() => ports.store.sweep()),
    repair: (known) => alone(() => repair(ports, known)),
    reset: () => alone(() => ports.store.reset()),
  };
}
