/** Worlds for the popup that several tests look at. Names and places are invented. */
import type { Entity } from '#lib/facts/schema.ts';
import type { FoundEntity, PackInfo } from '#lib/messages/message-map.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { createWorld, type World } from './popup-world.ts';

const find = (
  id: string,
  name: string,
  kind: FoundEntity['kind'],
  count: number,
  contested = false,
): FoundEntity => ({ id, name, kind, count, contested });

/** The one entity whose card can be opened. */
export const PORT = TYPICAL.entity;

export const FOUND: readonly FoundEntity[] = [
  find(PORT.id, PORT.name, 'place', 4, true),
  find('valcourt', 'Ines Valcourt', 'person', 2),
  find('harbour-authority', 'Aldmoor Harbour Authority', 'organisation', 1),
  find('ruda', 'Ruda', 'place', 1),
];

const entity = (id: string, kind: Entity['kind'], name: string, spellings: readonly string[]): Entity => ({
  id,
  kind,
  name,
  names: spellings.map((text) => ({ text })),
  evidence: [{ source: 'courier', paragraph: 1, anchors: ['the quay'] }],
});

const ENTITIES: readonly Entity[] = [
  entity(PORT.id, 'place', PORT.name, [PORT.name, 'Порт Алдрен']),
  entity('valcourt', 'person', 'Ines Valcourt', ['Ines Valcourt', 'Valcourt']),
  entity('sea-trade', 'organisation', 'Institute for Sea Trade', ['Institute for Sea Trade', 'IST']),
];

export const PACK: PackInfo = {
  id: 'harbour-strike-2024',
  title: 'Harbour strike 2024',
  version: 3,
  updated: '2024-04-01T00:00:00Z',
  toldOn: '2024-03-09',
  entities: 75,
  claims: 67,
  figures: 50,
  disputes: 9,
};

export const SHORTCUTS = [
  { name: 'next-mention', description: 'Open the card of the next mention', keys: 'Alt+Shift+J' },
  { name: 'switch-site', description: 'Switch annotations on or off on this site', keys: '' },
] as const;

/** A reader on an annotated article of harbour-gazette.example, unless `change` says otherwise. */
export const articleWorld = (change: Partial<World> = {}): World =>
  createWorld({
    found: FOUND,
    entities: ENTITIES,
    details: [TYPICAL],
    packs: [PACK],
    shortcuts: SHORTCUTS,
    ...change,
  });
