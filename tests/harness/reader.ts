/** What a reader does with the library, by the messages that the extension's own pages send. */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { LibraryView, PackView, Updated } from '#lib/library/view.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Backstage } from './backstage.ts';
import { COURIER_PACK, type Newsroom } from './newsroom.ts';

export const subscribe = (backstage: Backstage, { url, fingerprint }: Newsroom): Promise<Outcome<Updated>> =>
  backstage.ask('background/subscribe', { url, fingerprint });

export const update = (
  backstage: Backstage,
  how: 'look' | 'install' = 'install',
  feed = 'courier-facts',
): Promise<Outcome<Updated>> => backstage.ask('background/update-feed', { feed, how });

export const changePack = (
  backstage: Backstage,
  to: 'install' | 'dismiss' | 'undo' | 'remove',
  pack: string = COURIER_PACK,
): Promise<Outcome<object>> => backstage.ask('background/change-pack', { pack, to });

export const libraryOf = (backstage: Backstage): Promise<LibraryView> => backstage.ask('background/library');

export async function packOf(backstage: Backstage, id: string = COURIER_PACK): Promise<PackView | undefined> {
  return (await libraryOf(backstage)).packs.find((pack) => pack.id === id);
}

/** For how many days the generators have fuel, as the index tells it now. */
export async function fuelDays(backstage: Backstage, pack: string = COURIER_PACK): Promise<number | null> {
  const [detail] = await backstage.ask<EntityDetail[]>('background/detail', {
    entities: [refOf(pack, 'zaporizhzhia-plant')],
  });
  const figure = detail?.figures.find(({ id }) => id === 'generator-fuel');
  if (figure === undefined) throw new Error('The pack tells nothing of the fuel.');
  return figure.value;
}
