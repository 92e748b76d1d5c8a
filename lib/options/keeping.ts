/** A copy of everything in one file, and the way back from it. */
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { bytesInWords } from '#lib/ui/amounts.ts';
import { answerOf, troubled } from '#lib/ui/answer.ts';
import type { Desk } from './desk.ts';
import { OPTIONS_LIMITS } from './limits.ts';
import { SAID } from './words.ts';

export interface KeepingActions {
  backup(): Promise<void>;
  /** A backup was picked: the page says what it will replace. */
  pickBackup(file: File | undefined): void;
  /** Replaces everything by the backup that was picked. */
  restore(): Promise<void>;
}

export function keepingActions(desk: Desk): KeepingActions {
  const { ports } = desk;
  const taken = <T>(outcome: Outcome<T>): T | undefined =>
    desk.taken(outcome.ok ? outcome : troubled(outcome.trouble));
  return {
    async backup() {
      const { settings } = desk.state();
      if (settings === undefined) return;
      const first = { step: 'storing', what: 'everything into one file' } as const;
      const outcome = await desk.work(() => ports.backup(settings), first);
      const copy = outcome && taken(outcome);
      if (copy === undefined) return;
      ports.save(copy);
      desk.say(SAID.saved(copy.name));
    },
    pickBackup(file) {
      desk.hush();
      const isTooLong = file !== undefined && file.size > OPTIONS_LIMITS.backupBytes;
      desk.tell({ type: 'restoring', file: isTooLong ? undefined : file });
      if (isTooLong) taken(trouble('too-long', bytesInWords(file.size)));
    },
    async restore() {
      const { restoring } = desk.state();
      if (restoring === undefined) return;
      const first = { step: 'checking', what: restoring.name } as const;
      const outcome = await desk.work((work) => ports.restore(restoring, work), first);
      if (outcome === undefined) return;
      desk.tell({ type: 'restoring', file: undefined });
      const settings = taken(outcome);
      if (settings === undefined) return;
      desk.taken(answerOf(await ports.changeSettings(settings)));
      desk.taken(answerOf(await ports.libraryChanged()));
      await desk.refresh();
      desk.say(SAID.restored(restoring.name));
    },
  };
}
