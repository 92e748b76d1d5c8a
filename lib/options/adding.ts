/** Adding a pack from a file: looked at first, stored only when the reader has seen what it is. */
import { trouble } from '#lib/trouble/outcome.ts';
import { bytesInWords } from '#lib/ui/amounts.ts';
import { answerOf, troubled } from '#lib/ui/answer.ts';
import type { Desk } from './desk.ts';
import { OPTIONS_LIMITS } from './limits.ts';
import { copyOfFindings, SAID } from './words.ts';

export interface AddingActions {
  /** A file that was picked or dropped: examined and shown, nothing of it is stored. */
  openFile(file: File): Promise<void>;
  /** Stores the pack that was examined. */
  importFile(): Promise<void>;
  /** Every problem of the file, onto the clipboard. */
  copyFindings(): Promise<void>;
  /** Puts away what was looked at. */
  stopAdding(): void;
}

export function addingActions(desk: Desk, go: () => void): AddingActions {
  const { ports } = desk;
  return {
    async openFile(file) {
      if (desk.state().job !== undefined) return;
      desk.hush();
      go();
      desk.tell({ type: 'adding', adding: { is: 'nothing' } });
      if (file.size > OPTIONS_LIMITS.fileBytes) {
        const why = `${bytesInWords(file.size)}; at most ${bytesInWords(OPTIONS_LIMITS.fileBytes)}`;
        desk.complain(troubled(trouble('too-long', why).trouble).problem);
        return;
      }
      const { name } = file;
      const examined = await desk.work((work) => ports.examine(file, name, work), {
        step: 'checking',
        what: name,
      });
      if (examined === undefined) return;
      if (!examined.ok && examined.trouble?.why === 'cancelled') return desk.say(SAID.cancelled);
      desk.tell({ type: 'adding', adding: { is: 'file', name, examined } });
    },
    async importFile() {
      const { adding } = desk.state();
      if (adding.is !== 'file' || !adding.examined.ok) return;
      const { pack } = adding.examined;
      const outcome = await desk.work((work) => ports.importPack(pack, adding.name, work), {
        step: 'storing',
        what: pack.title,
      });
      if (outcome === undefined) return;
      if (!outcome.ok && outcome.trouble.why === 'cancelled') return desk.say(SAID.cancelled);
      if (!outcome.ok) return desk.complain(troubled(outcome.trouble).problem);
      desk.tell({ type: 'adding', adding: { is: 'nothing' } });
      desk.taken(answerOf(await ports.libraryChanged()));
      await desk.refresh();
      const there = desk.state().library?.packs.find(({ id }) => id === pack.id);
      desk.say(SAID.imported(pack.title, pack.version, there?.private === true));
    },
    async copyFindings() {
      desk.hush();
      const { adding } = desk.state();
      if (adding.is !== 'file' || adding.examined.ok) return;
      try {
        await ports.copy(copyOfFindings(adding.name, adding.examined.findings));
        desk.say(SAID.copied);
      } catch {
        desk.complain({ is: 'failure', why: 'browser' });
      }
    },
    stopAdding() {
      desk.hush();
      desk.tell({ type: 'adding', adding: { is: 'nothing' } });
    },
  };
}
