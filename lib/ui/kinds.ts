/** The kinds of entities as readers look through them. */
import type { EntityKind } from '#lib/facts/schema.ts';

/** Headings of lists, by kind. */
export const KIND_HEADINGS: Readonly<Record<EntityKind, string>> = {
  person: 'People',
  group: 'Groups',
  organisation: 'Organisations',
  place: 'Places',
  facility: 'Sites and facilities',
  event: 'Events',
  product: 'Equipment and products',
  work: 'Works',
  concept: 'Terms',
};

/** Who speaks before what is spoken of: people, then bodies of people, then the rest from concrete to abstract. */
export const KIND_ORDER: readonly EntityKind[] = [
  'person',
  'group',
  'organisation',
  'place',
  'facility',
  'event',
  'product',
  'work',
  'concept',
];
