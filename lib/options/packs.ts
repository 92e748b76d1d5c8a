/** What a reader does with the packs that are there. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { PackChoice } from '#lib/settings/packs.ts';
import { answerOf, answerOfOutcome, troubled } from '#lib/ui/answer.ts';
import type { Desk } from './desk.ts';
import { SAID } from './words.ts';

export interface PackActions {
  setPack(pack: string, choice: PackChoice): Promise<void>;
  movePack(pack: string, to: 'earlier' | 'later'): Promise<void>;
  /** Install the waiting version, forget it, go back to the version before, remove the pack. */
  changePack(pack: string, to: 'install' | 'dismiss' | 'undo' | 'remove'): Promise<void>;
  exportPack(pack: string): Promise<void>;
  muteEntity(entity: string, name: string, muted: boolean): Promise<void>;
  repair(): Promise<void>;
}

export function packActions(desk: Desk): PackActions {
  const { ports } = desk;
  const titleOf = (pack: string) => {
    const library = desk.state().library;
    const known = [
      ...(library?.packs ?? []),
      ...(library?.feeds ?? []).flatMap(({ waiting = [] }) => waiting),
    ];
    return known.find(({ id }) => id === pack)?.title ?? pack;
  };
  return {
    async setPack(pack, choice) {
      desk.hush();
      if (desk.taken(answerOf(await ports.setPack(pack, choice))) !== undefined) await desk.refresh();
    },
    async movePack(pack, to) {
      desk.hush();
      if (desk.taken(answerOf(await ports.movePack(pack, to))) === undefined) return;
      await desk.refresh();
      const order = desk.state().library?.packs ?? [];
      const place = order.findIndex(({ id }) => id === pack) + 1;
      desk.say(SAID.moved(titleOf(pack), place, order.length));
    },
    async changePack(pack, to) {
      const title = titleOf(pack);
      const before = desk.state().library?.packs.find(({ id }) => id === pack);
      const done = await desk.ask(() => ports.changePack(pack, to));
      if (done === undefined) return;
      await desk.refresh();
      desk.say(SAID.changed[to](title, before));
    },
    async exportPack(pack) {
      desk.hush();
      const answer = await ports.exportPack(pack);
      const file = desk.taken(answer.ok ? answer : troubled(answer.trouble));
      if (file === undefined) return;
      ports.save(file);
      desk.say(SAID.saved(file.name));
    },
    async muteEntity(entity, name, muted) {
      desk.hush();
      const settings = desk.taken(answerOf(await ports.muteEntity(entity, muted)));
      if (settings === undefined) return;
      desk.tell({ type: 'names', names: new Map([[entity, name]]) });
      desk.tell({ type: 'settings', settings });
      desk.say(SAID[muted ? 'muted' : 'unmuted'](name, titleOf(packOfRef(entity))));
    },
    async repair() {
      desk.hush();
      const done = desk.taken(answerOfOutcome(await ports.repair()));
      if (done === undefined) return;
      await desk.refresh();
      desk.say(SAID.repaired);
    },
  };
}
