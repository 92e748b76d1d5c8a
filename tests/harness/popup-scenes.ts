/** Worlds for the popup that several tests look at. Names and places are invented. */

import { refOf } from '#lib/facts/entity-ref.ts';
import type { Entity } from '#lib/facts/schema.ts';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { library, packView } from './library-scenes.ts';
import { createWorld, type World } from './popup-world.ts';

const find = (
  id: string,
  name: string,
  kind: FoundEntity['kind'],
  count: number,
  contested = false,
): FoundEntity => ({ id: refOf(TYPICAL.pack.id, id), name, kind, count, contested, quiet: false });

/** The one entity whose card can be opened, and its reference. */
export const PORT = TYPICAL.entity;
export const PORT_REF = refOf(TYPICAL.pack.id, PORT.id);

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

export const PACK = packView({ id: TYPICAL.pack.id });

export const SHORTCUTS = [
  { name: 'next-mention', description: 'Open the card of the next mention', keys: 'Alt+Shift+J' },
  { name: 'switch-site', description: 'Switch annotations on or off on this site', keys: '' },
] as const;

/** A reader on an annotated article of harbour-gazette.example, unless `change` says otherwise. */
export const articleWorld = (change: Partial<World> = {}): World =>
  createWorld({
    found: FOUND,
    searched: [{ id: PACK.id, title: PACK.title, entities: [...ENTITIES] }],
    details: [TYPICAL],
    library: library({ packs: [PACK] }),
    shortcuts: SHORTCUTS,
    ...change,
  });
