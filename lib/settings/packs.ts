/**
 * What the reader says of packs and names, by id: which packs are asked, in which order, which of their names are
 * marked. Ids stay when a pack is updated or removed and installed again, and so does the choice.
 */
import type { Settings } from './settings.ts';

/** Ids in the reader's order: those that were put in order first, then the others as they came. */
export function orderPacks(settings: Pick<Settings, 'packOrder'>, ids: readonly string[]): string[] {
  const there = new Set(ids);
  const placed = settings.packOrder.filter((id) => there.has(id));
  const isPlaced = new Set(placed);
  return [...placed, ...ids.filter((id) => !isPlaced.has(id))];
}

export const isPackOn = (settings: Pick<Settings, 'packsOff'>, id: string): boolean =>
  !settings.packsOff.includes(id);

export const isPackMuted = (settings: Pick<Settings, 'packsMuted'>, id: string): boolean =>
  settings.packsMuted.includes(id);

/** A pack from a file is private until the reader says otherwise; any other is public until then. */
export const isPackPrivate = (
  settings: Pick<Settings, 'packsPrivate' | 'packsPublic'>,
  id: string,
  isFromFile: boolean,
): boolean => settings.packsPrivate.includes(id) || (isFromFile && !settings.packsPublic.includes(id));

/** What a reader can say of one pack; what is absent stays as it is. */
export interface PackChoice {
  readonly enabled?: boolean | undefined;
  readonly muted?: boolean | undefined;
  readonly private?: boolean | undefined;
}

export function setPack(settings: Settings, id: string, choice: PackChoice): Settings {
  return {
    ...settings,
    packsOff: listed(settings.packsOff, id, invert(choice.enabled)),
    packsMuted: listed(settings.packsMuted, id, choice.muted),
    packsPrivate: listed(settings.packsPrivate, id, choice.private),
    packsPublic: listed(settings.packsPublic, id, invert(choice.private)),
  };
}

/** Moves a pack one place among `ids`, all packs there are. */
export function movePack(
  settings: Settings,
  ids: readonly string[],
  id: string,
  to: 'earlier' | 'later',
): Settings {
  const order = orderPacks(settings, ids);
  const from = order.indexOf(id);
  const other = from + (to === 'earlier' ? -1 : 1);
  const neighbour = order[other];
  if (from === -1 || neighbour === undefined) return settings;
  order[other] = id;
  order[from] = neighbour;
  return { ...settings, packOrder: order };
}

/** `entity` as `refOf` gives it. */
export const muteEntity = (settings: Settings, entity: string, muted: boolean): Settings => ({
  ...settings,
  entitiesMuted: listed(settings.entitiesMuted, entity, muted),
});

export const allowPrivate = (settings: Settings, site: string, allowed: boolean): Settings => ({
  ...settings,
  sitesPrivate: listed(settings.sitesPrivate, site, allowed),
});

const invert = (said: boolean | undefined): boolean | undefined => (said === undefined ? undefined : !said);

/** The list with or without an item; as it is where nothing was said. */
function listed(list: readonly string[], item: string, isIn: boolean | undefined): string[] {
  if (isIn === undefined) return [...list];
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}
